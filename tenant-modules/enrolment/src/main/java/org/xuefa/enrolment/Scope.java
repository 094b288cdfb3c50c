package org.xuefa.enrolment;

import java.util.List;
import org.xuefa.platform.problem.Refusal;

/**
 * The part of the city a caller sees.
 *
 * @param wholeCity true for city administrators, editors, oversight and audit
 * @param unitPaths roots of the subtrees, none inside another; empty sees nothing
 */
public record Scope(boolean wholeCity, List<String> unitPaths) {
    public static final Scope NOTHING = new Scope(false, List.of());
    public static final Scope WHOLE_CITY = new Scope(true, List.of());

    public Scope {
        unitPaths = List.copyOf(unitPaths);
    }

    public boolean covers(String unitPath) {
        return wholeCity || unitPaths.stream().anyMatch(unitPath::startsWith);
    }

    /** Refuses as if the object were not there. */
    public void require(String unitPath) {
        if (!covers(unitPath)) {
            throw Refusal.notFound();
        }
    }

    public boolean isEmpty() {
        return !wholeCity && unitPaths.isEmpty();
    }
}
