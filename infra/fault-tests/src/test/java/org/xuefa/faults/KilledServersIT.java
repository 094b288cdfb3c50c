package org.xuefa.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.xuefa.faults.History.Entry;
import org.xuefa.localstack.ServerProcess;
import org.xuefa.testkit.RunningPlatform;

/**
 * SIGKILL for the application or the database while people study, save answers and hand in; they try again as the portal does. Whatever was
 * acknowledged is there in the end, once, and the application finds a database that comes back by itself.
 */
class KilledServersIT {
    private static final RunningPlatform PLATFORM = RunningPlatform.shared();
    private static final int LEARNERS = 5;
    private static final int ROUNDS = 2;
    private final History history = new History();
    private final Patience patience = new Patience(new Wire(PLATFORM.url()));

    @AfterEach
    void allServersRun() {
        PLATFORM.stack().servers().stream().filter(server -> !server.isAlive()).forEach(ServerProcess::start);
    }

    @Test
    void nothingAcknowledgedIsLostWhenTheApplicationIsKilled() throws Exception {
        killedAgainAndAgain(PLATFORM.stack().liberty());
    }

    @Test
    void nothingAcknowledgedIsLostWhenTheDatabaseIsKilledAndTheApplicationRecoversByItself() throws Exception {
        long before = PLATFORM.stack().liberty().pid();

        killedAgainAndAgain(PLATFORM.stack().postgres());

        assertThat(PLATFORM.stack().liberty().pid()).as("the application was not started anew").isEqualTo(before);
    }

    private void killedAgainAndAgain(ServerProcess server) throws Exception {
        var report = new FaultReport("kill -9 of " + server.name(), FaultReport.newSeed());
        var random = new Random(report.seed());
        var city = FaultCity.shared();
        var learners = city.learners(LEARNERS, patience, history);

        studyingWhile(learners, city, () -> kill(server, report, 2_000 + random.nextInt(6_000), "study"));
        for (int round = 1; round <= ROUNDS; round++) {
            int answers = (int) saves() + 20 + random.nextInt(40);
            new ExamRound(learners, random.nextLong()).sit(() -> {
                assertThat(history.await(answers, entry -> entry.call() instanceof Call.Save && entry.told().isPresent(), 60_000)).isTrue();
                kill(server, report, random.nextInt(30), "autosave");
            });
            int handIns = (int) history.calls(Call.HandIn.class).count() + 1 + random.nextInt(LEARNERS - 1);
            new ExamRound(learners, random.nextLong()).sit(() -> {
                assertThat(history.await(handIns, entry -> entry.call() instanceof Call.HandIn, 60_000)).isTrue();
                kill(server, report, random.nextInt(40), "hand-in");
            });
        }

        report.print(history, patience, PLATFORM.stack().liberty().logFile());
        assertThat(HistoryChecker.check(history, new Archive(PLATFORM.stack()).of(city, history.learners()), FaultCity.ATTEMPTS)).isEmpty();
        assertThat(history.entries()).allSatisfy(entry -> assertThat(entry.told()).as(entry.toString()).isPresent());
        assertThat(patience.unexpected()).as("answers with status 500: a fault of another server is told as 503").isZero();
    }

    private long saves() {
        return history.calls(Call.Save.class).map(Entry::told).filter(Optional::isPresent).count();
    }

    private static void kill(ServerProcess server, FaultReport report, int afterMilliseconds, String during) {
        Patience.sleep(afterMilliseconds);
        server.kill();
        report.line(server.name() + " killed during " + during);
        server.start();
        report.line(server.name() + " answers again");
    }

    private static void studyingWhile(List<Learner> learners, FaultCity city, ExamRound.Trouble trouble) throws Exception {
        var course = city.theCourse();
        Together.run(learners, learner -> {
            learner.study(course.id(), course.chapter());
            learner.practise(course.id());
        }, trouble);
    }
}
