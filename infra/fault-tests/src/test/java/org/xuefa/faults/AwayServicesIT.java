package org.xuefa.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.xuefa.localstack.ServerProcess;
import org.xuefa.testkit.RunningPlatform;

/** Neither study nor exam leans on the search engine, nor, once somebody is logged in, on Keycloak. What is missed meanwhile is made up for. */
class AwayServicesIT {
    private static final RunningPlatform PLATFORM = RunningPlatform.shared();
    private static final int LEARNERS = 2;
    private final History history = new History();
    private final Patience patience = new Patience(new Wire(PLATFORM.url()));
    private final FaultReport report = new FaultReport("services away", FaultReport.newSeed());
    private final Random random = new Random(report.seed());

    @AfterEach
    void allServersRun() {
        PLATFORM.stack().servers().stream().filter(server -> !server.isAlive()).forEach(ServerProcess::start);
    }

    @Test
    void studyAndExamGoOnWithoutTheSearchEngineWhichThenLacksNothing() throws Exception {
        var city = FaultCity.shared();
        var learners = city.learners(LEARNERS, patience, history);
        var search = PLATFORM.stack().elasticsearch();

        search.kill();
        report.line("Elasticsearch killed");
        var refusal = search(learners.getFirst(), "法律");
        var imported = importLaws(random.nextInt(10_000));
        studyAndSit(learners, city);
        var waiting = index();
        search.start();
        report.line("Elasticsearch answers again");

        assertThat(refusal.status()).isEqualTo(503);
        assertThat(refusal.problem()).isEqualTo("search-unavailable");
        assertThat(refusal.json().path("title").asText()).contains("搜索暂时不可用");
        assertThat(waiting.path("state").asText()).isEqualTo("unavailable");
        assertThat(waiting.path("waiting").asInt()).as(waiting.toString()).isPositive();
        var whole = FaultCity.until("the index equals the database", AwayServicesIT::index, found -> found.path("equal").asBoolean() && found.path("waiting").asInt() == 0);
        assertThat(whole.path("indexed").asInt()).isEqualTo(whole.path("stored").asInt()).isGreaterThanOrEqualTo(3);
        FaultCity.until("the new law is found", () -> search(learners.getFirst(), imported).json(), found -> found.toString().contains(imported));
        hangs(learners);
        nothingWasLost(city);
    }

    /** Alive but silent: searches are told so soon, and nobody else is held up. */
    private void hangs(List<Learner> learners) throws Exception {
        var search = PLATFORM.stack().elasticsearch();
        search.suspend();
        report.line("Elasticsearch hangs");
        try {
            assertThat(search(learners.getFirst(), "法律").problem()).isEqualTo("search-unavailable");
            new ExamRound(learners, random.nextLong()).sit(ExamRound.Trouble.NONE);
        } finally {
            search.resume();
        }
        FaultCity.until("search answers again", () -> Wire.JSON.valueToTree(search(learners.getFirst(), "法律").status()), status -> status.asInt() == 200);
    }

    @Test
    void whoeverIsLoggedInGoesOnWithoutKeycloakAndIsLoggedInStillWhenItIsBack() throws Exception {
        var city = FaultCity.shared();
        var learners = city.learners(LEARNERS, patience, history);

        PLATFORM.stack().keycloak().kill();
        report.line("Keycloak killed");
        studyAndSit(learners, city);
        assertThatThrownBy(() -> learners.getFirst().badge().refresh()).hasMessageContaining("does not answer");
        PLATFORM.stack().keycloak().start();
        report.line("Keycloak answers again");

        for (var learner : learners) {
            assertThat(learner.badge().refresh()).as("the session outlived Keycloak's death").isNull();
            assertThat(learner.get("/my/home").status()).isEqualTo(200);
        }
        nothingWasLost(city);
    }

    private void studyAndSit(List<Learner> learners, FaultCity city) throws Exception {
        var course = city.theCourse();
        Together.run(learners, learner -> {
            learner.study(course.id(), course.chapter());
            learner.practise(course.id());
        }, ExamRound.Trouble.NONE);
        new ExamRound(learners, random.nextLong()).sit(ExamRound.Trouble.NONE);
    }

    private void nothingWasLost(FaultCity city) {
        report.print(history, patience, PLATFORM.stack().liberty().logFile());
        assertThat(HistoryChecker.check(history, new Archive(PLATFORM.stack()).of(city, history.learners()), FaultCity.ATTEMPTS)).isEmpty();
        assertThat(history.entries()).allSatisfy(entry -> assertThat(entry.told()).as(entry.toString()).isPresent());
        assertThat(patience.unexpected()).isZero();
    }

    /** One try, for here the answer "not now" is what is looked at. */
    private static Wire.Answer search(Learner learner, String words) {
        try {
            return new Wire(PLATFORM.url()).send(Wire.Request.get(learner.city() + "/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8)), learner.badge().token());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static JsonNode index() {
        return PLATFORM.get("/platform/statute-index", PLATFORM.operator()).expect(200).json();
    }

    /** A law that nobody had before; its title. */
    private static String importLaws(int number) throws IOException {
        var title = "中华人民共和国第" + number + "号试验法";
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(number + ".md"));
            zip.write(("# " + title + "\n（2026年1月1日通过）\n\n第一条 为了试验，制定本法。\n\n第二条 试验应当公开。\n\n第三条 本法自公布之日起施行。\n").getBytes(StandardCharsets.UTF_8));
        }
        var begun = PLATFORM.call("POST", "/platform/statute-imports", PLATFORM.operator(), bytes.toByteArray(), _ -> {}).expect(202).json().path("id").asText();
        var done = FaultCity.until("the import is done", () -> PLATFORM.get("/platform/statute-imports/" + begun, PLATFORM.operator()).expect(200).json(),
                found -> !found.path("finishedAt").isMissingNode() && !found.path("finishedAt").isNull());
        assertThat(done.path("added").asInt()).as(done.toString()).isOne();
        return title;
    }
}
