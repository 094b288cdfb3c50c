package org.xuefa.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** A span in which something may be done: from {@code opens} on, and before {@code closes}. */
public record Window(Instant opens, Instant closes) {
    /** The time of the notice and of every date in it. */
    public static final ZoneId CITY_TIME = ZoneId.of("Asia/Shanghai");

    public Window {
        if (!opens.isBefore(closes)) {
            throw new IllegalArgumentException("a window opens before it closes");
        }
    }

    /** The last day counts to its end, 24:00 (民法典 203, 1259). */
    public static Window ofDays(LocalDate first, LocalDate last) {
        return new Window(first.atStartOfDay(CITY_TIME).toInstant(), last.plusDays(1).atStartOfDay(CITY_TIME).toInstant());
    }

    public boolean contains(Instant moment) {
        return !moment.isBefore(opens) && moment.isBefore(closes);
    }

    public boolean isOver(Instant moment) {
        return !moment.isBefore(closes);
    }

    public LocalDate firstDay() {
        return opens.atZone(CITY_TIME).toLocalDate();
    }

    public LocalDate lastDay() {
        return closes.minusNanos(1).atZone(CITY_TIME).toLocalDate();
    }

    public Window plusYears(int years) {
        return ofDays(firstDay().plusYears(years), lastDay().plusYears(years));
    }
}
