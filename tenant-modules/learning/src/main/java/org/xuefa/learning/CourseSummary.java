package org.xuefa.learning;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.xuefa.spi.Credit;

/**
 * A course that is out, without its chapters.
 *
 * @param elective false for compulsory courses
 * @param theme code of the topic vocabulary
 * @param tiers codes of the tiers it is for
 * @param department that answers for the content; may be empty
 * @param credit for finishing it
 * @param visibleFrom learners see it from this moment on
 */
public record CourseSummary(UUID id, boolean elective, String title, String summary, String theme, List<String> tiers, String department, Credit credit, int chapters,
        int requiredSeconds, Instant visibleFrom) {
    public CourseSummary {
        tiers = List.copyOf(tiers);
    }
}
