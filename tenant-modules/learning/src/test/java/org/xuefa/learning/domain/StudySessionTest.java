package org.xuefa.learning.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.xuefa.campaign.StudyRule.ClosePolicy;
import org.xuefa.campaign.Window;
import org.xuefa.learning.domain.StudySession.Activity;
import org.xuefa.learning.domain.StudySession.State;

class StudySessionTest {
    private static final Instant START = Instant.parse("2026-07-10T01:00:00Z");
    private static final Duration TOLERANCE = Duration.ofSeconds(45);
    private static final Window WINDOW = new Window(Instant.parse("2026-06-30T16:00:00Z"), Instant.parse("2026-12-20T16:00:00Z"));

    @Test
    void countsTheTimeBetweenReportsByTheServersClock() {
        var session = report(report(session(START), 15, Activity.READING), 31, Activity.READING);

        assertThat(session.countedMillis()).isEqualTo(31_000);
        assertThat(session.confirmedAt()).isEqualTo(START.plusSeconds(31));
    }

    @Test
    void letsTimeRestWhileThePageIsHiddenOrNobodyMoves() {
        var session = report(report(report(session(START), 15, Activity.READING), 30, Activity.HIDDEN), 45, Activity.IDLE);

        assertThat(report(session, 60, Activity.READING).countedMillis()).isEqualTo(30_000);
    }

    @Test
    void doesNotCountAGapLongerThanTheTolerance() {
        assertThat(report(session(START), 45, Activity.READING).countedMillis()).isEqualTo(45_000);
        var late = report(session(START), 46, Activity.READING);
        assertThat(late.countedMillis()).isZero();
        assertThat(report(late, 60, Activity.READING).countedMillis()).as("and goes on counting after it").isEqualTo(14_000);
    }

    @Test
    void aReportThatComesLateOrTwiceAddsNothing() {
        var session = report(session(START), 30, Activity.READING);

        assertThat(report(session, 30, Activity.READING)).isEqualTo(session);
        assertThat(report(session, 15, Activity.READING)).isEqualTo(session);
    }

    @Test
    void countsOnlyInsideTheStudyWindow() {
        var lastMinute = session(WINDOW.closes().minusSeconds(20));

        assertThat(lastMinute.reported(WINDOW.closes().plusSeconds(10), Activity.READING, TOLERANCE, WINDOW).countedMillis()).isEqualTo(20_000);
    }

    @Test
    void underTheStrictRuleOnlyAnExplicitEndCounts() {
        var session = report(session(START), 30, Activity.READING);

        assertThat(session.in(State.ENDED).creditedMillis(ClosePolicy.STRICT)).isEqualTo(30_000);
        for (var state : List.of(State.ACTIVE, State.LAPSED, State.TAKEN_OVER, State.VOIDED, State.CLOSED)) {
            assertThat(session.in(state).creditedMillis(ClosePolicy.STRICT)).as(state.name()).isZero();
        }
    }

    @Test
    void underTheHeartbeatRuleAllThatWasConfirmedCountsUnlessVoid() {
        var session = report(session(START), 30, Activity.READING);

        for (var state : List.of(State.ACTIVE, State.ENDED, State.LAPSED, State.TAKEN_OVER, State.CLOSED)) {
            assertThat(session.in(state).creditedMillis(ClosePolicy.HEARTBEAT)).as(state.name()).isEqualTo(30_000);
        }
        assertThat(session.in(State.VOIDED).creditedMillis(ClosePolicy.HEARTBEAT)).isZero();
    }

    /** Any order, any repetition, any lie about the page: never more than the wall clock, never less than before, never more than the union. */
    @Test
    void neverCountsMoreThanTheWallClockWhateverReportsCome() {
        var random = new SplittableRandom(20260710);
        for (int run = 0; run < 2_000; run++) {
            var session = session(START);
            var moments = new ArrayList<Instant>(List.of(START));
            for (int step = 0; step < 40; step++) {
                var now = START.plusMillis(random.nextLong(0, 900_000));
                var before = session;
                session = session.reported(now, Activity.values()[random.nextInt(3)], TOLERANCE, WINDOW);
                moments.add(now);
                assertThat(session.countedMillis()).isGreaterThanOrEqualTo(before.countedMillis());
                assertThat(session.confirmedAt()).isAfterOrEqualTo(before.confirmedAt());
            }
            var last = moments.stream().max(Instant::compareTo).orElseThrow();
            assertThat(session.countedMillis()).isBetween(0L, Duration.between(START, last).toMillis());
        }
    }

    @Test
    void anyReportsBetweenTwoReadingReportsAddNothingToTheirUnion() {
        var random = new SplittableRandom(7);
        for (int run = 0; run < 2_000; run++) {
            var session = session(START);
            var now = START;
            for (int step = 0; step < 30; step++) {
                now = now.plusMillis(random.nextLong(0, 40_000));
                for (int copy = random.nextInt(3); copy >= 0; copy--) {
                    session = session.reported(now.minusMillis(random.nextLong(0, 2) * random.nextLong(0, 100_000)), Activity.READING, TOLERANCE, WINDOW);
                }
                session = session.reported(now, Activity.READING, TOLERANCE, WINDOW);
            }
            assertThat(session.countedMillis()).isLessThanOrEqualTo(Duration.between(START, now).toMillis());
            assertThat(session.countedMillis()).as("less a millisecond for each cut").isGreaterThanOrEqualTo(Duration.between(START, now).toMillis() - 90);
        }
    }

    private static StudySession report(StudySession session, int seconds, Activity activity) {
        return session.reported(START.plusSeconds(seconds), activity, TOLERANCE, WINDOW);
    }

    static StudySession session(Instant start) {
        return new StudySession(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), "subject", UUID.randomUUID(), UUID.randomUUID(), StudySession.Client.PC, "tab-one-1",
                State.ACTIVE, start, start, 0, 0, 300, false, 1);
    }
}
