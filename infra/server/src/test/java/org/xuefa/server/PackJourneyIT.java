package org.xuefa.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xuefa.packtool.PackKeys;
import org.xuefa.packtool.PackSkeleton;
import org.xuefa.packtool.PackWriter;
import org.xuefa.platform.identity.Role;
import org.xuefa.spi.IdCardNumber;
import org.xuefa.testkit.RunningPlatform;
import org.xuefa.testkit.RunningPlatform.Answer;

/** A department's pack over HTTP on the real deployment: signed, uploaded, reviewed, installed, studied, brought up to date, retired, shared. */
class PackJourneyIT {
    private static final RunningPlatform PLATFORM = RunningPlatform.shared();
    private static final String PASSWORD = "Lü-shi 2026 minqin";
    private static int phones = 100;
    private final KeyPair keys = PackKeys.generate();
    @TempDir
    private Path folder;
    private String city = "";
    private String admin = "";
    private String author = "";
    private String publisher = "";
    private String unit = "";

    @BeforeAll
    static void theLibraryHasTheConstitution() throws IOException {
        var law = "# 中华人民共和国宪法\n\n> 2018年3月11日 第十三届全国人民代表大会第一次会议通过\n\n第一条 中华人民共和国是社会主义国家。\n\n第五条 国家维护社会主义法制的统一和尊严。\n";
        var zip = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(zip, StandardCharsets.UTF_8)) {
            out.putNextEntry(new ZipEntry("宪法.md"));
            out.write(law.getBytes(StandardCharsets.UTF_8));
            out.closeEntry();
        }
        var begun = PLATFORM.call("POST", "/platform/statute-imports", PLATFORM.operator(), zip.toByteArray(), _ -> {}).expect(202).json().get("id").asText();
        var done = Eventually.of(() -> PLATFORM.get("/platform/statute-imports/" + begun, PLATFORM.operator()).expect(200).json(), seen -> "finished".equals(seen.get("state").asText()));
        assertThat(done.get("problems")).as(done.toString()).isEmpty();
    }

    @BeforeEach
    void aCityWithAPublisherAndItsAuthor() {
        city = PLATFORM.newCity();
        admin = PLATFORM.token(city, Role.CITY_ADMIN);
        var top = get("/units", admin).expect(200).json().get("items").get(0).get("id").asText();
        unit = post("/units", admin, Map.of("name", "市司法局", "kind", "department", "parentId", top)).expect(201).json().get("id").asText();
        var phone = phone();
        var person = post("/appointments", admin, Map.of("role", "pack-publisher", "unitId", unit, "name", "作者", "phone", phone)).expect(201).json().get("personId").asText();
        author = activated(person, phone);
        publisher = post("/pack-publishers", admin, Map.of("department", "司法局", "unitId", unit)).expect(201).json().get("id").asText();
        post("/pack-publishers/" + publisher + "/keys", admin, Map.of("publicKey", PackKeys.pem(keys.getPublic()), "label", "第一把")).expect(201);
    }

    @Test
    void aPackGoesFromItsAuthorToALearnerIsBroughtUpToDateAndRetired() throws Exception {
        var learner = learnerOfAnOpenCampaign();
        var version = upload(author, pack("1.0.0", "正文", 10)).expect(201).json().get("id").asText();
        assertThat(upload(author, pack("1.0.0", "正文", 10)).json().get("id").asText()).as("the same file is the same version").isEqualTo(version);
        post("/pack-versions/" + version + "/publication", admin, null).expect(409);
        post("/pack-versions/" + version + "/submission", author, null).expect(200);
        assertThat(get("/packs?waiting=submitted", admin).expect(200).json().get("items")).hasSize(1);
        assertThat(get("/pack-versions/" + version + "/courses/first-course", admin).expect(200).json().at("/chapters/0/html").asText()).contains("<cite data-law=\"中华人民共和国宪法\"");
        post("/pack-versions/" + version + "/comments", admin, Map.of("text", "很好", "place", "courses/first-course/01-begin.md")).expect(201);
        post("/pack-versions/" + version + "/decision", admin, Map.of("decision", "approve")).expect(200);
        post("/pack-versions/" + version + "/publication", admin, null).expect(200);
        var foretold = get("/pack-versions/" + version + "/effect", admin).expect(200).json();
        assertThat(get("/my/courses?kind=elective&search=" + URLEncoder.encode("第一门课程", StandardCharsets.UTF_8), learner).expect(200).json().get("items")).isEmpty();
        var installed = post("/pack-versions/" + version + "/installation", admin, null).expect(200).json();
        assertThat(installed).isEqualTo(foretold);
        var course = installed.at("/courses/0/courseId").asText();

        var chapters = get("/my/courses/" + course, learner).expect(200).json().get("chapterList");
        assertThat(chapters).hasSize(2);
        study(learner, course, chapters.get(0).get("id").asText(), 10);

        var newer = published(pack("1.1.0", "改写的正文", 20));
        var difference = get("/pack-versions/" + newer + "/difference", admin).expect(200).json();
        assertThat(difference.get("from").asText()).isEqualTo("1.0.0");
        assertThat(difference.at("/courses/0/chapters").findValuesAsText("kind")).containsExactly("same", "changed");
        assertThat(difference.toString()).contains("{\"sign\":\"out\",\"text\":\"正文\"}", "{\"sign\":\"in\",\"text\":\"改写的正文\"}");
        var effect = post("/pack-versions/" + newer + "/installation", admin, null).expect(200).json();
        assertThat(effect.at("/courses/0/underWay").asInt()).isOne();
        var kept = get("/my/courses/" + course, learner).expect(200).json().get("chapterList");
        assertThat(kept.findValuesAsText("finished")).as("what was finished and has not changed stays finished").containsExactly("true", "false");
        assertThat(kept.get(1).get("requiredSeconds").asInt()).isEqualTo(20);

        post("/packs/" + get("/packs", admin).json().at("/items/0/id").asText() + "/retirement", admin, Map.of("reason", "内容过时")).expect(200);
        study(learner, course, kept.get(1).get("id").asText(), 20);
        assertThat(get("/my/courses/" + course, learner).expect(200).json().at("/course/progress").asText()).as("who is under way may finish").isEqualTo("finished");
        assertThat(get("/my/credits", learner).expect(200).json().at("/balance/elective").asInt()).isEqualTo(40);
        var late = learner();
        Eventually.of(() -> get("/my/courses", late).json(), seen -> seen.has("items"));
        get("/my/courses/" + course, late).expect(404);
        var auditor = PLATFORM.token(city, Role.AUDITOR);
        Eventually.of(() -> get("/audit-entries?limit=100", auditor).expect(200).json(), entries -> entries.findValuesAsText("action").containsAll(
                List.of("pack-key.registered", "pack.uploaded", "pack.submitted", "pack.approved", "pack.published", "pack.installed", "pack.retired")));
    }

    @Test
    void aHostilePackIsRefusedWithAllReasonsAndLeavesNothing() throws Exception {
        var hostile = folder("1.0.0", "<script>alert(1)</script>\n\n[x](javascript:alert(1))", 10);
        var manifest = hostile.resolve("manifest.yaml");
        Files.writeString(manifest, Files.readString(manifest).replace("  - title: 中华人民共和国宪法\n", "  - title: 中华人民共和国宪法\n    version: 2018-03-11\n  - title: 没有的法\n").replace("    version: 2018-03-11\ncourses", "courses"));
        var file = folder.resolve("hostile.zip");
        PackWriter.write(hostile, PackKeys.generate(), file);

        var refused = upload(author, Files.readAllBytes(file)).expect(422).json();

        assertThat(refused.get("type").asText()).isEqualTo("/problems/pack-refused");
        assertThat(refused.get("errors").findValuesAsText("code")).containsExactlyInAnyOrder("key-unknown", "markdown-html", "markdown-link", "law-unknown");
        assertThat(refused.get("errors").findValuesAsText("pointer")).contains("courses/first-course/02-more.md#line=3", "manifest.yaml#/laws/1");
        assertThat(upload(author, "no zip".getBytes(StandardCharsets.US_ASCII)).expect(422).json().at("/errors/0/code").asText()).isEqualTo("not-a-zip");
        assertThat(get("/packs", admin).expect(200).json().get("items")).isEmpty();
    }

    @Test
    void othersDoNotDecideAndNobodyOnTheirOwn() throws Exception {
        var version = upload(author, pack("1.0.0", "正文", 10)).expect(201).json().get("id").asText();
        post("/pack-versions/" + version + "/submission", author, null).expect(200);

        post("/pack-versions/" + version + "/decision", author, Map.of("decision", "approve")).expect(403);
        post("/pack-versions/" + version + "/installation", author, null).expect(403);
        post("/pack-publishers", author, Map.of("department", "公安局")).expect(403);
        get("/packs", PLATFORM.token(city, Role.LEARNER)).expect(403);
        get("/pack-versions/" + version, PLATFORM.token(city, Role.PACK_PUBLISHER)).expect(404);
        upload(PLATFORM.token(city, Role.PACK_PUBLISHER), pack("2.0.0", "正文", 10)).expect(422);
        var other = PLATFORM.newCity();
        PLATFORM.get("/cities/" + other + "/pack-versions/" + version, admin).expect(404);
        PLATFORM.get("/cities/" + other + "/pack-versions/" + version, PLATFORM.token(other, Role.CITY_ADMIN)).expect(404);

        var own = upload(admin, pack("own-pack", "1.0.0", "正文", 10)).expect(201).json().get("id").asText();
        post("/pack-versions/" + own + "/submission", admin, null).expect(200);
        assertThat(post("/pack-versions/" + own + "/decision", admin, Map.of("decision", "approve")).expect(422).json().get("type").asText()).isEqualTo("/problems/own-pack-review");
    }

    @Test
    void aPackIsSharedWithAnotherCityThatReviewsItItself() throws Exception {
        var version = published(pack("1.0.0", "正文", 10));
        var other = PLATFORM.newCity();
        var theirs = PLATFORM.token(other, Role.CITY_ADMIN);
        var offer = post("/pack-offers", admin, Map.of("versionId", version, "city", other, "note", "供参考")).expect(201).json().get("id").asText();

        var third = PLATFORM.newCity();
        assertThat(PLATFORM.get("/cities/" + third + "/pack-offers", PLATFORM.token(third, Role.CITY_ADMIN)).expect(200).json().get("items")).isEmpty();
        assertThat(PLATFORM.get("/cities/" + other + "/packs", theirs).expect(200).json().get("items")).isEmpty();
        var accepted = PLATFORM.post("/cities/" + other + "/pack-offers/" + offer + "/decision", theirs, Map.of("decision", "accept")).expect(200).json();
        var received = "/cities/" + other + "/pack-versions/" + accepted.get("versionId").asText();
        PLATFORM.post(received + "/decision", theirs, Map.of("decision", "approve")).expect(200);
        PLATFORM.post(received + "/publication", theirs, null).expect(200);
        PLATFORM.post(received + "/installation", theirs, null).expect(200);
        post("/pack-publishers/" + publisher + "/keys/" + PackKeys.id(keys.getPublic()) + "/revocation", admin, Map.of("reason", "私钥遗失")).expect(200);

        var shared = PLATFORM.get("/cities/" + other + "/packs", theirs).expect(200).json().at("/items/0");
        assertThat(shared.get("installedVersion").asText()).isEqualTo("1.0.0");
        assertThat(shared.get("keyRevoked").asBoolean()).as("told by the city it came from").isTrue();
        assertThat(shared.at("/publisher/originCity").asText()).isEqualTo("测试市" + city);
    }

    private Path folder(String version, String secondChapter, int seconds) throws IOException {
        return folder("journey-pack", version, secondChapter, seconds);
    }

    private Path folder(String id, String version, String secondChapter, int seconds) throws IOException {
        var pack = Files.createTempDirectory(folder, "pack");
        PackSkeleton.create(pack, id, "旅程课程包", "司法局");
        var manifest = pack.resolve("manifest.yaml");
        Files.writeString(manifest, Files.readString(manifest).replace("version: 1.0.0", "version: " + version));
        var course = pack.resolve("courses/first-course/course.yaml");
        Files.writeString(course, Files.readString(course).replaceFirst("requiredSeconds: 300 .*", "requiredSeconds: 10")
                + "  - {file: 02-more.md, title: 第二章, requiredSeconds: " + seconds + "}\n");
        Files.writeString(pack.resolve("courses/first-course/02-more.md"), "# 第二章\n\n" + secondChapter + "\n");
        return pack;
    }

    private byte[] pack(String version, String secondChapter, int seconds) throws IOException {
        return pack("journey-pack", version, secondChapter, seconds);
    }

    private byte[] pack(String id, String version, String secondChapter, int seconds) throws IOException {
        var file = folder.resolve(UUID.randomUUID() + ".zip");
        PackWriter.write(folder(id, version, secondChapter, seconds), keys, file);
        return Files.readAllBytes(file);
    }

    private String published(byte[] file) {
        var version = upload(author, file).expect(201).json().get("id").asText();
        post("/pack-versions/" + version + "/submission", author, null).expect(200);
        post("/pack-versions/" + version + "/decision", admin, Map.of("decision", "approve")).expect(200);
        post("/pack-versions/" + version + "/publication", admin, null).expect(200);
        return version;
    }

    private void study(String learner, String course, String chapter, int seconds) {
        var begun = post("/my/study", learner, Map.of("courseId", course, "chapterId", chapter, "clientId", "journey-tab", "client", "pc")).expect(200).json().get("sessionId").asText();
        var until = Instant.now().plusSeconds(seconds + 1);
        Eventually.of(() -> post("/my/study/" + begun + "/heartbeats", learner, Map.of("state", "reading")).expect(200).json(),
                session -> Instant.now().isAfter(until) && session.get("chapterFinished").asBoolean());
        post("/my/study/" + begun + "/end", learner, Map.of("state", "reading")).expect(200);
    }

    private String learnerOfAnOpenCampaign() {
        var today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        var draft = post("/campaigns", admin, Map.of("year", today.getYear())).expect(201);
        var id = draft.json().get("id").asText();
        var change = (ObjectNode) draft.json();
        change.remove(List.of("id", "year", "state", "rulesVersion", "sentences", "now", "openedAt", "closedAt"));
        change.get("rules").get("windows").forEach(window -> ((ObjectNode) window).put("from", today.minusDays(1).toString()).put("until", today.plusDays(30).toString()));
        var changed = with("PUT", "/campaigns/" + id, change, draft);
        with("POST", "/campaigns/" + id + "/opening", null, changed);
        return learner();
    }

    private String learner() {
        var campaign = get("/campaigns/current", admin).expect(200).json().get("id").asText();
        var phone = phone();
        var digits = "62062119900101" + String.format("%03d", phones);
        var person = post("/enrolments", admin, Map.of("campaignId", campaign, "unitId", unit, "name", "学员", "idNumber", IdCardNumber.complete(digits).value(), "phone", phone, "tier", "staff"))
                .expect(201).json().get("personId").asText();
        return activated(person, phone);
    }

    private String activated(String person, String phone) {
        var code = post("/accounts/" + person + "/activation-codes", admin, null).expect(201).json().get("code").asText();
        PLATFORM.post("/public/cities/" + city + "/activations", null, Map.of("login", phone, "code", code, "password", PASSWORD)).expect(200);
        return PLATFORM.login(city, phone, PASSWORD);
    }

    private static String phone() {
        return "13830000" + ++phones;
    }

    private Answer with(String method, String path, Object body, Answer before) {
        return PLATFORM.call(method, "/cities/" + city + path, admin, body, request -> request.header("If-Match", before.header("ETag")).header("Idempotency-Key", UUID.randomUUID().toString()))
                .expect(200);
    }

    private Answer upload(String token, byte[] file) {
        return PLATFORM.call("POST", "/cities/" + city + "/pack-uploads", token, file, _ -> {});
    }

    private Answer get(String path, String token) {
        return PLATFORM.get("/cities/" + city + path, token);
    }

    private Answer post(String path, String token, Object body) {
        return PLATFORM.post("/cities/" + city + path, token, body);
    }
}
