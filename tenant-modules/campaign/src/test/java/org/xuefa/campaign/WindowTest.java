package org.xuefa.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class WindowTest {
    private final Window untilTwentiethOfDecember = Window.ofDays(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 12, 20));

    @Test
    void opensAtMidnightInTheCityWhateverZoneTheServerIsIn() {
        assertThat(untilTwentiethOfDecember.opens()).isEqualTo(Instant.parse("2026-06-30T16:00:00Z"));
        assertThat(untilTwentiethOfDecember.contains(Instant.parse("2026-06-30T16:00:00Z"))).isTrue();
        assertThat(untilTwentiethOfDecember.contains(Instant.parse("2026-06-30T15:59:59.999Z"))).isFalse();
    }

    @Test
    void countsTheLastDayToItsEndAndNotASecondMore() {
        assertThat(untilTwentiethOfDecember.contains(Instant.parse("2026-12-20T15:59:59.999999999Z"))).isTrue();
        assertThat(untilTwentiethOfDecember.contains(Instant.parse("2026-12-20T16:00:00Z"))).isFalse();
        assertThat(untilTwentiethOfDecember.isOver(Instant.parse("2026-12-20T16:00:00Z"))).isTrue();
    }

    @Test
    void saysItsDaysAgain() {
        assertThat(untilTwentiethOfDecember.firstDay()).isEqualTo(LocalDate.of(2026, 7, 1));
        assertThat(untilTwentiethOfDecember.lastDay()).isEqualTo(LocalDate.of(2026, 12, 20));
    }

    @Test
    void movesOnByYearsAlsoFromALeapDay() {
        var leap = Window.ofDays(LocalDate.of(2028, 2, 1), LocalDate.of(2028, 2, 29)).plusYears(1);

        assertThat(leap.lastDay()).isEqualTo(LocalDate.of(2029, 2, 28));
    }

    @Test
    void cannotCloseBeforeItOpens() {
        assertThatThrownBy(() -> Window.ofDays(LocalDate.of(2026, 7, 2), LocalDate.of(2026, 7, 1))).isInstanceOf(IllegalArgumentException.class);
    }
}
