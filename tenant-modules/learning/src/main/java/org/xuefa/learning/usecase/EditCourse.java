package org.xuefa.learning.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xuefa.learning.domain.ChapterDraft;
import org.xuefa.learning.domain.CourseCheck;
import org.xuefa.learning.domain.CourseDraft;
import org.xuefa.learning.domain.CourseStore;
import org.xuefa.learning.domain.LearningProblem;
import org.xuefa.learning.domain.QuestionDraft;
import org.xuefa.learning.domain.StoredCourse;
import org.xuefa.platform.audit.AuditLog;
import org.xuefa.platform.persistence.Ids;
import org.xuefa.platform.problem.FieldProblem;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.platform.web.Revisions;

/**
 * Editors write courses. Learners see nothing of it before it is published. A course of a pack says what its department has signed and the city has
 * reviewed: it is not written here, for the next upgrade would silently undo it. Files beside its chapters are the city's own and stay.
 */
@ApplicationScoped
public class EditCourse {
    private final CourseStore courses;
    private final AuditLog audit;
    private final Clock clock;

    @SuppressWarnings("NullAway")
    protected EditCourse() {
        this(null, null, null);
    }

    @Inject
    public EditCourse(CourseStore courses, AuditLog audit, Clock clock) {
        this.courses = courses;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public StoredCourse create(CourseDraft draft) {
        check(CourseCheck.draft(draft));
        var fresh = draft.withChapters(draft.chapters().stream().map(chapter -> withId(chapter, Ids.next())).toList());
        var course = StoredCourse.fresh(Ids.next(), fresh, clock.instant());
        courses.add(course);
        audit.record("course.created", "course", course.id().toString(), Map.of());
        return course;
    }

    /** Chapters that the draft knows keep their id and their files; others are new, whatever id they come with. */
    @Transactional
    public StoredCourse update(UUID courseId, long expectedRevision, CourseDraft draft) {
        var course = own(courseId, expectedRevision);
        check(CourseCheck.draft(draft));
        var known = course.draft().chapters().stream().collect(Collectors.toMap(ChapterDraft::id, Function.identity()));
        var chapters = draft.chapters().stream()
                .map(chapter -> known.containsKey(chapter.id()) ? chapter.withMedia(known.get(chapter.id()).media()) : withId(chapter, Ids.next())).toList();
        return save(course.withDraft(draft.withChapters(chapters), clock.instant()), "course.changed");
    }

    @Transactional
    public StoredCourse replaceQuestions(UUID courseId, long expectedRevision, List<QuestionDraft> questions) {
        var course = own(courseId, expectedRevision);
        check(CourseCheck.questions(questions));
        return save(course.withQuestions(questions, clock.instant()), "course.questions-changed");
    }

    private StoredCourse own(UUID courseId, long expectedRevision) {
        var course = courses.lock(courseId).orElseThrow(Refusal::notFound);
        if (course.packId() != null) {
            throw new Refusal(LearningProblem.COURSE_FROM_PACK, Map.of("packId", course.packId(), "packVersion", Objects.requireNonNullElse(course.packVersion(), "")));
        }
        Revisions.match(expectedRevision, course.revision());
        return course;
    }

    private StoredCourse save(StoredCourse course, String deed) {
        courses.save(course);
        audit.record(deed, "course", course.id().toString(), Map.of("revision", course.revision()));
        return course;
    }

    private static ChapterDraft withId(ChapterDraft chapter, UUID id) {
        return new ChapterDraft(id, chapter.title(), chapter.requiredSeconds(), chapter.markdown(), chapter.cites(), List.of());
    }

    private static void check(List<FieldProblem> problems) {
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
    }
}
