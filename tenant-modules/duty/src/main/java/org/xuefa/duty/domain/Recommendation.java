package org.xuefa.duty.domain;

import java.util.List;
import java.util.UUID;
import org.xuefa.learning.Elective;

/**
 * An elective with the reasons for it, the strongest first; never without one.
 *
 * @param daysUntil days until the next occasion of one of its items; a very large number where there is none
 */
public record Recommendation(Elective elective, List<Reason> reasons, long daysUntil) {
    public Recommendation {
        reasons = List.copyOf(reasons);
    }

    public UUID courseId() {
        return elective.course().id();
    }

    int weight() {
        return reasons.stream().map(Reason::kind).distinct().mapToInt(Reason.Kind::weight).sum();
    }
}
