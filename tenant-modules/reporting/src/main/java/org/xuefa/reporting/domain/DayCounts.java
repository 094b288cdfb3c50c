package org.xuefa.reporting.domain;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/** People who came to a step on one day. */
public record DayCounts(int started, int reached, int sat, int passed) {
    public static final DayCounts NONE = new DayCounts(0, 0, 0, 0);

    /** What one person adds, by day. */
    public static Map<LocalDate, DayCounts> of(PersonState person) {
        var days = new TreeMap<LocalDate, DayCounts>();
        if (person.shouldTakePart()) {
            var started = person.startedOn();
            var reached = person.reachedOn();
            var result = person.result();
            if (started != null) {
                days.merge(started, new DayCounts(1, 0, 0, 0), DayCounts::plus);
            }
            if (reached != null) {
                days.merge(reached, new DayCounts(0, 1, 0, 0), DayCounts::plus);
            }
            if (result != null) {
                days.merge(result.satOn(), new DayCounts(0, 0, 1, result.grade().passed() ? 1 : 0), DayCounts::plus);
            }
        }
        return days;
    }

    public DayCounts plus(DayCounts other) {
        return new DayCounts(started + other.started, reached + other.reached, sat + other.sat, passed + other.passed);
    }

    public DayCounts negated() {
        return new DayCounts(-started, -reached, -sat, -passed);
    }
}
