package org.xuefa.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.xuefa.faults.Wire.Request;
import org.xuefa.testkit.RunningPlatform;

/** The server has done what it was asked for and the answer is lost on the way. Whoever asks again gets the answer; it is done once. */
class LostAcknowledgementsIT {
    private static final RunningPlatform PLATFORM = RunningPlatform.shared();
    private static final int LEARNERS = 2;
    /** The first answers to each different request. */
    private static final int LOST_EACH = 2;
    private final History history = new History();
    private final FaultReport report = new FaultReport("lost acknowledgements", FaultReport.newSeed());
    private final Map<String, AtomicInteger> losses = new ConcurrentHashMap<>();

    /** Everything that changes something loses its first answers; saves lose some, as the seed says. */
    private boolean loses(String line, Random random) {
        var parts = line.split(" ");
        if (parts[0].equals("GET")) {
            return false;
        }
        if (parts[1].contains("/answers/")) {
            synchronized (random) {
                return random.nextInt(3) == 0;
            }
        }
        return losses.computeIfAbsent(line, _ -> new AtomicInteger()).incrementAndGet() <= LOST_EACH;
    }

    @Test
    void whatIsAskedAgainIsDoneOnce() throws Exception {
        var city = FaultCity.shared();
        var random = new Random(report.seed());
        try (var proxy = new LossyProxy(PLATFORM.stack().liberty().port())) {
            var patience = new Patience(new Wire(proxy.address()));
            var learners = city.learners(LEARNERS, patience, history);
            var course = city.theCourse();
            proxy.lose(line -> loses(line, random));

            Together.run(learners, learner -> {
                learner.study(course.id(), course.chapter());
                learner.practise(course.id());
            }, ExamRound.Trouble.NONE);
            new ExamRound(learners, random.nextLong()).sit(ExamRound.Trouble.NONE);
            new ExamRound(learners, random.nextLong()).sit(ExamRound.Trouble.NONE);
            var question = questionAsked(city, patience);

            report.line(proxy.lost() + " answers lost");
            report.print(history, patience, PLATFORM.stack().liberty().logFile());
            var stored = new Archive(PLATFORM.stack()).of(city, history.learners());
            assertThat(HistoryChecker.check(history, stored, FaultCity.ATTEMPTS)).isEmpty();
            assertThat(stored.sittings()).hasSize(2 * LEARNERS);
            assertThat(stored.ledger()).as("a course and a practice each").hasSize(2 * LEARNERS);
            assertThat(count("assessment_question where stem = '" + question + "'")).isOne();
            assertThat(losses.keySet()).anyMatch(line -> line.contains("/my/sittings ")).anyMatch(line -> line.contains("/hand-in ")).anyMatch(line -> line.contains("/my/study "))
                    .anyMatch(line -> line.contains("/practices ")).anyMatch(line -> line.contains("/questions "));
            assertThat(proxy.lost()).isGreaterThan(losses.size());
            assertThat(patience.unexpected()).isZero();
        }
    }

    /** Something new, asked for under one key until there is an answer. */
    private static String questionAsked(FaultCity city, Patience patience) {
        var stem = "只应有一道的题" + UUID.randomUUID();
        var question = Map.of("type", "truefalse", "topic", "丢失", "difficulty", 1, "stem", stem, "answer", List.of(1));
        var answer = patience.ask(Request.post("/cities/" + city.slug() + "/questions", question, UUID.randomUUID().toString()), city::administrator);
        assertThat(answer.status()).isEqualTo(201);
        return stem;
    }

    private static int count(String from) {
        return new Archive(PLATFORM.stack()).number("select count(*) from " + from);
    }
}
