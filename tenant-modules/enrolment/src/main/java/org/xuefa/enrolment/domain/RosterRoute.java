package org.xuefa.enrolment.domain;

import java.util.List;
import java.util.function.Predicate;
import org.xuefa.enrolment.UnitKind;

/**
 * The way of a roster from a unit up, nearest step first (R30): departments consolidate, county and city accept. Steps that the city does
 * not use are left out.
 */
public record RosterRoute(List<Stop> stops) {
    public record Stop(RosterLevel level, UnitDetails unit) {}

    public RosterRoute {
        stops = List.copyOf(stops);
    }

    /** @param above what the unit lies below, the nearest first, the city last */
    public static RosterRoute of(List<UnitDetails> above, RosterSteps steps) {
        return new RosterRoute(above.stream().map(unit -> new Stop(level(unit), unit)).filter(stop -> steps.take(stop.level)).toList());
    }

    private static RosterLevel level(UnitDetails unit) {
        if (unit.draft().parentId() == null) {
            return RosterLevel.CITY;
        }
        return unit.draft().kind() == UnitKind.COUNTY ? RosterLevel.COUNTY : RosterLevel.DEPARTMENT;
    }

    /** From where it waits upwards: a unit further up has the shorter path. What waits at a step that has been left out since, still waits there. */
    public RosterRoute from(Stop present) {
        var rest = stops.stream().filter(stop -> stop.unit.path().length() < present.unit.path().length()).toList();
        return new RosterRoute(java.util.stream.Stream.concat(java.util.stream.Stream.of(present), rest.stream()).toList());
    }

    /** How many steps, from the first on, one who may decide some of them decides by accepting. */
    public int decided(Predicate<Stop> mayDecide) {
        int decided = 0;
        while (decided < stops.size() && mayDecide.test(stops.get(decided))) {
            decided++;
        }
        return decided;
    }

    public boolean isEmpty() {
        return stops.isEmpty();
    }
}
