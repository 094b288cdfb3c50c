package org.xuefa.learning.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.xuefa.learning.CourseCatalogue;
import org.xuefa.learning.CourseSummary;
import org.xuefa.learning.domain.CourseKind;
import org.xuefa.learning.domain.PublishedCourse;

/** The front door for what is out. */
@ApplicationScoped
public class CourseList implements CourseCatalogue {
    private final CatalogueBook catalogue;

    @SuppressWarnings("NullAway")
    protected CourseList() {
        this(null);
    }

    @Inject
    public CourseList(CatalogueBook catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    @Transactional
    public List<CourseSummary> published() {
        return catalogue.current().courses().stream().filter(course -> !course.retired()).map(CourseList::summary).toList();
    }

    static CourseSummary summary(PublishedCourse course) {
        return new CourseSummary(course.id(), course.kind() == CourseKind.ELECTIVE, course.title(), course.summary(), course.theme(), course.tiers(), course.department(),
                course.duty(), course.credit(), course.chapters().size(), course.requiredSeconds(), course.visibleFrom(), course.retired());
    }
}
