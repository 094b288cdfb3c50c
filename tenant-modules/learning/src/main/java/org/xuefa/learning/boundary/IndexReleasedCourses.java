package org.xuefa.learning.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.xuefa.learning.CourseReleaseChanged;
import org.xuefa.learning.usecase.CourseDocuments;
import org.xuefa.platform.outbox.EventContext;
import org.xuefa.platform.outbox.EventHandler;
import org.xuefa.platform.search.CityDocuments;

/** Learners find a course from the day of its batch on. */
@ApplicationScoped
public class IndexReleasedCourses implements EventHandler<CourseReleaseChanged> {
    private static final int CALLS_ANOTHER_SERVER = 5;
    private final CourseDocuments documents;

    @SuppressWarnings("NullAway")
    protected IndexReleasedCourses() {
        this(null);
    }

    @Inject
    public IndexReleasedCourses(CourseDocuments documents) {
        this.documents = documents;
    }

    @Override
    public String name() {
        return "learning" + CityDocuments.HANDLER + ".course-release";
    }

    @Override
    public Class<CourseReleaseChanged> eventType() {
        return CourseReleaseChanged.class;
    }

    @Override
    public int batchSize() {
        return CALLS_ANOTHER_SERVER;
    }

    @Override
    public void handle(CourseReleaseChanged event, EventContext context) {
        documents.update(event.courseIds());
    }
}
