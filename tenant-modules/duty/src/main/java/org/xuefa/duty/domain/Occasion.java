package org.xuefa.duty.domain;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Days of every year on which an item is to be made known.
 *
 * @param name of the day, such as 国家宪法日; null where the text gives only a date
 * @param until last day, included; not before {@code from}
 */
public record Occasion(@Nullable String name, MonthDay from, MonthDay until) implements Comparable<Occasion> {
    private static final int LONGEST_SPAN = 62;

    public Occasion {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("an occasion ends before it begins");
        }
    }

    public static Occasion day(@Nullable String name, int month, int day) {
        return new Occasion(name, MonthDay.of(month, day), MonthDay.of(month, day));
    }

    /** Whole months, both included. */
    public static Occasion months(@Nullable String name, int first, int last) {
        return new Occasion(name, MonthDay.of(first, 1), MonthDay.of(last, java.time.Month.of(last).maxLength()));
    }

    public boolean isIn(int month) {
        return from.getMonthValue() <= month && month <= until.getMonthValue();
    }

    /** A span of months is no day to point at. */
    public boolean isPointed() {
        return ChronoUnit.DAYS.between(from.atYear(2024), until.atYear(2024)) < LONGEST_SPAN;
    }

    /** Days from today until it begins; 0 while it lasts; counted into the next year when it is over. */
    public long daysUntil(LocalDate today) {
        var here = MonthDay.from(today);
        if (!here.isBefore(from) && !here.isAfter(until)) {
            return 0;
        }
        return ChronoUnit.DAYS.between(today, from.atYear(here.isAfter(from) ? today.getYear() + 1 : today.getYear()));
    }

    @Override
    public int compareTo(Occasion other) {
        return Comparator.comparing(Occasion::from).thenComparing(Occasion::until).compare(this, other);
    }
}
