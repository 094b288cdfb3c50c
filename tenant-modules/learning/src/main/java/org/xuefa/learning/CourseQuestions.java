package org.xuefa.learning;

import java.util.List;
import java.util.UUID;

/** The questions that belong to a course; the question bank copies them when the course is published. */
public interface CourseQuestions {
    /** Questions of the published version of the course, in their order; empty when it is not published. */
    List<CourseQuestion> ofCourse(UUID courseId);
}
