package org.xuefa.assessment.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.xuefa.assessment.usecase.ImportCourseQuestions;
import org.xuefa.learning.CoursePublished;
import org.xuefa.platform.outbox.EventContext;
import org.xuefa.platform.outbox.EventHandler;

/** Copies a published course's questions into the bank. */
@ApplicationScoped
public class TakeCourseQuestions implements EventHandler<CoursePublished> {
    private final ImportCourseQuestions questions;

    protected TakeCourseQuestions() {
        this(null);
    }

    @Inject
    public TakeCourseQuestions(ImportCourseQuestions questions) {
        this.questions = questions;
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
    }
}
