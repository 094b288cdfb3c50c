package org.xuefa.learning.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.xuefa.learning.domain.CitationReport;
import org.xuefa.learning.domain.CourseStore;
import org.xuefa.learning.domain.LearningProblem;
import org.xuefa.learning.domain.StoredCourse;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.statutes.Statutes;

/** Holds the citations of a draft against the library of laws: for whoever reads the review, and before a draft is submitted or published. */
@ApplicationScoped
public class CheckCitations {
    private final CourseStore courses;
    private final Statutes statutes;

    @SuppressWarnings("NullAway")
    protected CheckCitations() {
        this(null, null);
    }

    @Inject
    public CheckCitations(CourseStore courses, Statutes statutes) {
        this.courses = courses;
        this.statutes = statutes;
    }

    /** @param revision of the course that was looked at */
    public record Checked(int revision, CitationReport report) {}

    @Transactional
    public Checked check(UUID courseId) {
        var course = courses.find(courseId).orElseThrow(Refusal::notFound);
        return new Checked(course.revision(), report(course));
    }

    /** Refuses a draft that cites what the library does not know, with each place. Call inside a transaction. */
    void require(StoredCourse course) {
        var refused = report(course).refused();
        if (!refused.isEmpty()) {
            throw new Refusal(LearningProblem.COURSE_CITATIONS_UNKNOWN, Map.of("reasons", refused.size()), refused);
        }
    }

    private CitationReport report(StoredCourse course) {
        return statutes.isEmpty() ? CitationReport.NOT_CHECKED : new CitationCheck(statutes).of(course);
    }
}
