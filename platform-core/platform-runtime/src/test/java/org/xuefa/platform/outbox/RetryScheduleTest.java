package org.xuefa.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetryScheduleTest {
    @Test
    void waitsTwiceAsLongAfterEachFailureButNeverMoreThanTenMinutes() {
        assertThat(RetrySchedule.afterFailure(1)).contains(Duration.ofSeconds(1));
        assertThat(RetrySchedule.afterFailure(5)).contains(Duration.ofSeconds(16));
        assertThat(RetrySchedule.afterFailure(11)).contains(Duration.ofMinutes(10));
    }

    @Test
    void parksAfterTheTwelfthFailureSomeHalfAnHourLater() {
        assertThat(RetrySchedule.afterFailure(12)).isEmpty();
        assertThat(IntStream.range(1, 12).mapToObj(failure -> RetrySchedule.afterFailure(failure).orElseThrow()).reduce(Duration.ZERO, Duration::plus))
                .isBetween(Duration.ofMinutes(20), Duration.ofMinutes(40));
    }
}
