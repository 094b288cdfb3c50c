package org.xuefa.learning.domain;

import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * A course as its editors write it.
 *
 * @param department that answers for the content; may be empty
 * @param duty item of the duty list that an elective course fulfils; may be empty
 * @param credit whole credits for finishing the course
 */
public record CourseDraft(
        String title,
        String summary,
        CourseKind kind,
        String theme,
        List<String> tiers,
        String department,
        String duty,
        int credit,
        int practiceMinimum,
        int practiceMaximum,
        List<ChapterDraft> chapters) {
    public CourseDraft {
        tiers = List.copyOf(tiers);
        chapters = List.copyOf(chapters);
    }

    /** The draft with one chapter changed; the same when there is no such chapter. */
    public CourseDraft withChapter(UUID chapterId, UnaryOperator<ChapterDraft> change) {
        return withChapters(chapters.stream().map(chapter -> chapter.id().equals(chapterId) ? change.apply(chapter) : chapter).toList());
    }

    public CourseDraft withChapters(List<ChapterDraft> changed) {
        return new CourseDraft(title, summary, kind, theme, tiers, department, duty, credit, practiceMinimum, practiceMaximum, changed);
    }
}
