package org.xuefa.learning.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.xuefa.learning.CourseLaws;
import org.xuefa.learning.domain.CourseState;
import org.xuefa.learning.domain.CourseStore;
import org.xuefa.statutes.Law;

/** The front door for what published courses teach. */
@ApplicationScoped
public class TaughtLaws implements CourseLaws {
    private final CourseStore courses;

    @SuppressWarnings("NullAway")
    protected TaughtLaws() {
        this(null);
    }

    @Inject
    public TaughtLaws(CourseStore courses) {
        this.courses = courses;
    }

    @Override
    @Transactional
    public Map<String, LocalDate> taught(UUID courseId) {
        var taught = new HashMap<String, LocalDate>();
        courses.find(courseId).filter(course -> course.state() == CourseState.PUBLISHED).ifPresent(course -> courses.chapters(courseId, course.version()).stream()
                .flatMap(chapter -> ChapterCitations.of(chapter).stream()).forEach(citation -> {
                    var version = citation.version();
                    if (version != null) {
                        taught.merge(Law.shortTitle(citation.law()), version, (one, other) -> one.isBefore(other) ? one : other);
                    }
                }));
        return Map.copyOf(taught);
    }
}
