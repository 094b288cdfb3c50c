package org.xuefa.learning.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xuefa.campaign.StudyRule.Concurrency;
import org.xuefa.learning.domain.LeaseRule.Begin;
import org.xuefa.learning.domain.LeaseRule.Refuse;
import org.xuefa.learning.domain.LeaseRule.VoidBoth;
import org.xuefa.learning.domain.StudySession.State;

class LeaseRuleTest {
    private static final Instant NOW = Instant.parse("2026-07-10T01:00:00Z");
    private final StudySession onAnother = StudySessionTest.session(NOW.minusSeconds(10));

    @Test
    void beginsWhenNothingRuns() {
        assertThat(LeaseRule.decide(Optional.empty(), "tab-two-2", false, Concurrency.DENY, Duration.ofSeconds(45), NOW)).isEqualTo(new Begin(Optional.empty()));
    }

    @Test
    void theSameTabBeginsAnewAfterAReloadUnderEveryRule() {
        for (var rule : Concurrency.values()) {
            assertThat(LeaseRule.decide(Optional.of(onAnother), "tab-one-1", false, rule, Duration.ofSeconds(45), NOW)).isEqualTo(new Begin(Optional.of(State.LAPSED)));
        }
    }

    @Test
    void aClosedTabKeepsNobodyOut() {
        var silent = StudySessionTest.session(NOW.minusSeconds(46));

        for (var rule : Concurrency.values()) {
            assertThat(LeaseRule.decide(Optional.of(silent), "tab-two-2", false, rule, Duration.ofSeconds(45), NOW)).isEqualTo(new Begin(Optional.of(State.LAPSED)));
        }
    }

    @Test
    void takesOverOnlyWithTheLearnersConsent() {
        assertThat(decide(false, Concurrency.TAKEOVER)).isEqualTo(new Refuse(true));
        assertThat(decide(true, Concurrency.TAKEOVER)).isEqualTo(new Begin(Optional.of(State.TAKEN_OVER)));
    }

    @Test
    void deniesWhateverTheLearnerSays() {
        assertThat(decide(false, Concurrency.DENY)).isEqualTo(new Refuse(false));
        assertThat(decide(true, Concurrency.DENY)).isEqualTo(new Refuse(false));
    }

    @Test
    void voidsBothAfterAWarning() {
        assertThat(decide(false, Concurrency.VOID_BOTH)).isEqualTo(new Refuse(true));
        assertThat(decide(true, Concurrency.VOID_BOTH)).isEqualTo(new VoidBoth());
    }

    private LeaseRule.Decision decide(boolean takeOver, Concurrency rule) {
        return LeaseRule.decide(Optional.of(onAnother), "tab-two-2", takeOver, rule, Duration.ofSeconds(45), NOW);
    }
}
