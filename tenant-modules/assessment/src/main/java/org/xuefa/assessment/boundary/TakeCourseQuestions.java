package org.xuefa.assessment.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.xuefa.assessment.usecase.ImportCourseQuestions;
import org.xuefa.assessment.usecase.LawFlags;
import org.xuefa.learning.CourseLaws;
import org.xuefa.learning.CoursePublished;
import org.xuefa.platform.outbox.EventContext;
import org.xuefa.platform.outbox.EventHandler;

/** Copies a published course's questions into the bank, and flags those that cite an older version or a repealed law. */
@ApplicationScoped
public class TakeCourseQuestions implements EventHandler<CoursePublished> {
    private final ImportCourseQuestions questions;
    private final LawFlags flags;
    private final CourseLaws laws;

    protected TakeCourseQuestions() {
        this(null, null, null);
    }

    @Inject
    public TakeCourseQuestions(ImportCourseQuestions questions, LawFlags flags, CourseLaws laws) {
        this.questions = questions;
        this.flags = flags;
        this.laws = laws;
    }

    @Override
    public String name() {
        return "assessment.course-questions";
    }

    @Override
    public Class<CoursePublished> eventType() {
        return CoursePublished.class;
    }

    @Override
    public void handle(CoursePublished event, EventContext context) {
        questions.ofCourse(event.courseId());
        flags.check(ImportCourseQuestions.source(event.courseId()), laws.taught(event.courseId()));
    }
}
