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
 * @param duty items of the duty list as its editors wrote them, such as STHJ-01《中华人民共和国环境保护法》; may be empty
 * @param credit for finishing it
 * @param retired nobody may begin it any more
 * @param visibleFrom learners see it from this moment on
 */
public record CourseSummary(UUID id, boolean elective, String title, String summary, String theme, List<String> tiers, String department, String duty, Credit credit,
        int chapters, int requiredSeconds, Instant visibleFrom, boolean retired) {
    public CourseSummary {
        tiers = List.copyOf(tiers);
    }
}
