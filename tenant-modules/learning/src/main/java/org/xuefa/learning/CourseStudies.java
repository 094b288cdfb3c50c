package org.xuefa.learning;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Who studied which course: the facts that {@link CourseStarted} and {@link CourseFinished} announced, with the time spent. */
public interface CourseStudies {
    /** Courses with a session that is over, or finished ones, in no order. A course that is begun and has no finished session is not among them yet. */
    List<CourseStudy> of(UUID campaignId, Collection<UUID> personIds);

    /** People who have studied in the campaign, in the order of their ids, at most {@code limit} of those after {@code afterPersonId}. */
    List<UUID> people(UUID campaignId, UUID afterPersonId, int limit);
}
