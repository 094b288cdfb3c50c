package org.xuefa.learning.domain;

import java.util.List;

/**
 * A course pack, read and found to be whole (plugins/PACK-FORMAT.md, level 1).
 *
 * @param duty items of the duty list that an elective pack fulfils, as one line; may be empty
 */
public record CoursePack(String id, String version, CourseKind kind, String title, String summary, String department, String duty, List<Course> courses) {
    public record Course(String slug, String title, String summary, String theme, List<String> tiers, int credit, int practiceMinimum, int practiceMaximum,
            List<Chapter> chapters, List<QuestionDraft> questions) {}

    /** @param file its name in the pack, from which its id comes */
    public record Chapter(String file, String title, int requiredSeconds, String markdown, List<Citation> cites) {}

    public CoursePack {
        courses = List.copyOf(courses);
    }
}
