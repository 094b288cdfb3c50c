package org.xuefa.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.xuefa.platform.identity.AccessRules.Operation;
import org.xuefa.platform.identity.AccessRules.Rate;
import org.xuefa.platform.identity.Role;
import org.xuefa.platform.problem.CommonProblem;
import org.xuefa.platform.problem.Refusal;

class RateLimitsTest {
    private static final Rate TEN_A_MINUTE = new Rate(10, Duration.ofMinutes(1));
    private Instant now = Instant.parse("2026-10-01T00:00:00Z");
    private final RateLimits limits = new RateLimits(new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }, 1);

    @Test
    void refusesWhatIsAboveTheLimitAndSaysWhenTheNextIsFree() {
        times(10, () -> limits.ofCaller(operation(TEN_A_MINUTE), "a"));

        assertRefused(() -> limits.ofCaller(operation(TEN_A_MINUTE), "a"), 6);
        limits.ofCaller(operation(TEN_A_MINUTE), "b");
    }

    @Test
    void fillsUpEvenlyAndNeverAboveTheLimit() {
        times(10, () -> limits.ofCaller(operation(TEN_A_MINUTE), "a"));
        now = now.plusSeconds(6);
        limits.ofCaller(operation(TEN_A_MINUTE), "a");
        assertRefused(() -> limits.ofCaller(operation(TEN_A_MINUTE), "a"), 6);

        now = now.plusSeconds(3600);
        times(10, () -> limits.ofCaller(operation(TEN_A_MINUTE), "a"));
        assertRefused(() -> limits.ofCaller(operation(TEN_A_MINUTE), "a"), 6);
    }

    /** Else a client that never waits would be shut out for ever longer. */
    @Test
    void whoIsRefusedOweNothingForTheTriesMeanwhile() {
        times(10, () -> limits.ofCaller(operation(TEN_A_MINUTE), "a"));
        times(50, () -> assertRefused(() -> limits.ofCaller(operation(TEN_A_MINUTE), "a"), null));

        for (int second = 5; second > 0; second--) {
            now = now.plusSeconds(1);
            int left = second;
            assertRefused(() -> limits.ofCaller(operation(TEN_A_MINUTE), "a"), left);
        }
        now = now.plusSeconds(1);
        limits.ofCaller(operation(TEN_A_MINUTE), "a");
    }

    @Test
    void aCallerHasAGeneralLimitOverAllOperations() {
        times(600, () -> limits.ofCaller(operation(null), "a"));

        assertRefused(() -> limits.ofCaller(operation(null), "a"), 1);
    }

    @Test
    void anOfficeBehindOneAddressOpensThePortalAndWatchesFilms() {
        times(10_000, () -> limits.ofAddress(operation(null), "203.0.113.7"));
        times(10, () -> limits.ofAddress(operation(TEN_A_MINUTE), "203.0.113.8"));

        assertRefused(() -> limits.ofAddress(operation(TEN_A_MINUTE), "203.0.113.8"), 6);
        limits.ofAddress(operation(TEN_A_MINUTE), "203.0.113.9");
    }

    @Test
    void whatSomebodyTypedIsCountedHoweverItIsWritten() {
        times(10, () -> limits.ofTyped("activateAccount", "11010519491231002X", TEN_A_MINUTE));

        assertRefused(() -> limits.ofTyped("activateAccount", " 110105 19491231 002x", TEN_A_MINUTE), 6);
        limits.ofTyped("activateAccount", "110105194912310021", TEN_A_MINUTE);
    }

    @Test
    void theFactorWidensEveryLimit() {
        var wide = new RateLimits(Clock.fixed(now, ZoneOffset.UTC), 2.5);
        times(25, () -> wide.ofAddress(operation(TEN_A_MINUTE), "203.0.113.7"));

        assertRefused(() -> wide.ofAddress(operation(TEN_A_MINUTE), "203.0.113.7"), 3);
        var narrow = new RateLimits(Clock.fixed(now, ZoneOffset.UTC), 0.0001);
        narrow.ofAddress(operation(TEN_A_MINUTE), "203.0.113.7");
        assertRefused(() -> narrow.ofAddress(operation(TEN_A_MINUTE), "203.0.113.7"), 60);
    }

    @Test
    void aThirdPartysApplicationHasWhatItsCityGaveItWhateverTheFactor() {
        var wide = new RateLimits(Clock.fixed(now, ZoneOffset.UTC), 100);
        times(10, () -> wide.checkApp("wuwei:app", 10));

        assertRefused(() -> wide.checkApp("wuwei:app", 10), 6);
    }

    private static Operation operation(@Nullable Rate rate) {
        return new Operation("one", "get", "/one", false, Set.of(Role.LEARNER), Set.of(), rate, false);
    }

    private static void times(int times, Runnable request) {
        for (int i = 0; i < times; i++) {
            request.run();
        }
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable request, @Nullable Integer seconds) {
        assertThatThrownBy(request).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.problem()).isEqualTo(CommonProblem.TOO_MANY_REQUESTS);
            if (seconds != null) {
                assertThat(((Number) refusal.facts().get("retryAfter")).intValue()).isEqualTo(seconds);
            }
        });
    }
}
