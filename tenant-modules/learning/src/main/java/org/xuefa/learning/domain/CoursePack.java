package org.xuefa.learning.domain;

import java.util.List;
import java.util.stream.Collectors;
import org.xuefa.learning.DutyItem;

/**
 * A course pack, read and found to be whole (plugins/PACK-FORMAT.md, level 1).
 *
 * @param duties items of the duty list that an elective pack fulfils; may be empty
 */
public record CoursePack(String id, String version, CourseKind kind, String title, String summary, String department, List<DutyItem> duties, List<Course> courses) {
    public record Course(String slug, String title, String summary, String theme, List<String> tiers, int credit, int practiceMinimum, int practiceMaximum,
            List<Chapter> chapters, List<QuestionDraft> questions) {}

    /** @param file its name in the pack, from which its id comes */
    public record Chapter(String file, String title, int requiredSeconds, String markdown, List<Citation> cites) {}

    public CoursePack {
        duties = List.copyOf(duties);
        courses = List.copyOf(courses);
    }

    /** The duty items as one line, such as STHJ-01《中华人民共和国环境保护法》; may be empty. */
    public String duty() {
        return duties.stream().map(duty -> duty.code() + "《" + duty.law() + "》").collect(Collectors.joining("、"));
    }
}
