package org.xuefa.reporting.usecase;

import java.util.List;
import org.xuefa.enrolment.Unit;
import org.xuefa.reporting.domain.UnitRange;

/**
 * The part of the tree that a question is about.
 *
 * @param units whose subtrees belong to it, none inside another
 * @param path from the top of the caller's scope down to the unit asked for; empty when none was
 */
record Area(List<Unit> units, List<Unit> path) {
    List<UnitRange> ranges() {
        return units.stream().map(unit -> UnitRange.below(unit.path())).toList();
    }
}
