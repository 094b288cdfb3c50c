package org.xuefa.learning.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.learning.ChapterPreview;
import org.xuefa.learning.domain.CourseStore;
import org.xuefa.learning.domain.StoredCourse;
import org.xuefa.platform.problem.Refusal;

/** Courses as their editors see them. */
@ApplicationScoped
public class ReadCourses implements ChapterPreview {
    private final CourseStore courses;
    private final ChapterHtml html;

    @SuppressWarnings("NullAway")
    protected ReadCourses() {
        this(null, null);
    }

    @Inject
    public ReadCourses(CourseStore courses, ChapterHtml html) {
        this.courses = courses;
        this.html = html;
    }

    @Transactional
    public List<StoredCourse> page(CourseStore.CourseFilter filter, @Nullable String afterTitle, @Nullable UUID afterId, int limit) {
        return courses.page(filter, afterTitle, afterId, limit);
    }

    @Transactional
    public StoredCourse one(UUID courseId) {
        return courses.find(courseId).orElseThrow(Refusal::notFound);
    }

    @Override
    public String html(String markdown) {
        return html.render(markdown);
    }
}
