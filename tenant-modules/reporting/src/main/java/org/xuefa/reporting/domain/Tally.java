package org.xuefa.reporting.domain;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Adds up what changes of people mean for the counters: each person's contribution after, less the one before. */
public final class Tally {
    private final Map<Cell, Counts> counts = new HashMap<>();
    private final Map<DayCell, DayCounts> days = new HashMap<>();

    /** The unit itself; the units above it are added where the tree is known. */
    public record Cell(UUID unitId, String tier) {}

    public record DayCell(UUID unitId, String tier, LocalDate day) {}

    public Tally change(PersonState before, PersonState after) {
        take(before);
        give(after);
        return this;
    }

    /** Differences that are not nothing. */
    public Map<Cell, Counts> counts() {
        counts.values().removeIf(Counts.NONE::equals);
        return Map.copyOf(counts);
    }

    public Map<DayCell, DayCounts> days() {
        days.values().removeIf(DayCounts.NONE::equals);
        return Map.copyOf(days);
    }

    private void give(PersonState person) {
        if (person.takesPart()) {
            var cell = cell(person);
            counts.merge(cell, Counts.of(person), Counts::plus);
            DayCounts.of(person).forEach((day, count) -> days.merge(new DayCell(cell.unitId(), cell.tier(), day), count, DayCounts::plus));
        }
    }

    private void take(PersonState person) {
        if (person.takesPart()) {
            var cell = cell(person);
            counts.merge(cell, Counts.NONE.minus(Counts.of(person)), Counts::plus);
            DayCounts.of(person).forEach((day, count) -> days.merge(new DayCell(cell.unitId(), cell.tier(), day), count.negated(), DayCounts::plus));
        }
    }

    private static Cell cell(PersonState person) {
        return new Cell(Objects.requireNonNull(person.unitId()), Objects.requireNonNull(person.tier()));
    }
}
