package org.xuefa.learning.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.xuefa.learning.CourseQuestion;
import org.xuefa.learning.CourseQuestions;
import org.xuefa.learning.domain.CourseState;
import org.xuefa.learning.domain.CourseStore;

/** The front door for questions of courses. */
@ApplicationScoped
public class CourseQuestionBook implements CourseQuestions {
    private final CourseStore courses;

    @SuppressWarnings("NullAway")
    protected CourseQuestionBook() {
        this(null);
    }

    @Inject
    public CourseQuestionBook(CourseStore courses) {
        this.courses = courses;
    }

    @Override
    @Transactional
    public List<CourseQuestion> ofCourse(UUID courseId) {
        return courses.find(courseId).filter(course -> course.state() == CourseState.PUBLISHED)
                .map(course -> courses.questions(courseId, course.version())).orElse(List.of());
    }
}
