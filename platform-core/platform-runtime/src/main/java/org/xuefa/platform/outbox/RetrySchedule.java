package org.xuefa.platform.outbox;

import java.time.Duration;
import java.util.Optional;

/** A failed delivery is tried again after 1, 2, 4 … seconds, at most ten minutes apart; after twelve failures, some half an hour, it is parked. */
final class RetrySchedule {
    static final int FAILURES_UNTIL_PARKED = 12;
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private RetrySchedule() {}

    static Optional<Duration> afterFailure(int failures) {
        if (failures >= FAILURES_UNTIL_PARKED) {
            return Optional.empty();
        }
        var delay = Duration.ofSeconds(1L << (failures - 1));
        return Optional.of(delay.compareTo(LONGEST) > 0 ? LONGEST : delay);
    }
}
