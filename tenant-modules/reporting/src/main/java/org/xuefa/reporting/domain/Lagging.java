package org.xuefa.reporting.domain;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** Order of units that shows where help is needed: greatest lag first, then the larger unit; units without anybody last, as the tree stands. */
public record Lagging(Targets targets) {
    public <T> List<T> first(List<T> units, Function<T, Counts> counts) {
        return units.stream()
                .sorted(Comparator.comparing((T unit) -> counts.apply(unit).should() == 0)
                        .thenComparing(unit -> targets.lagOf(counts.apply(unit)), Comparator.reverseOrder())
                        .thenComparing(unit -> counts.apply(unit).should(), Comparator.reverseOrder()))
                .toList();
    }
}
