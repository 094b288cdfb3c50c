package org.xuefa.learning.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.xuefa.learning.CourseRetired;
import org.xuefa.learning.usecase.CourseDocuments;
import org.xuefa.platform.outbox.EventContext;
import org.xuefa.platform.outbox.EventHandler;
import org.xuefa.platform.search.CityDocuments;

/** What nobody may begin any more is not found any more. */
@ApplicationScoped
public class IndexRetiredCourse implements EventHandler<CourseRetired> {
    private static final int CALLS_ANOTHER_SERVER = 5;
    private final CourseDocuments documents;

    @SuppressWarnings("NullAway")
    protected IndexRetiredCourse() {
        this(null);
    }

    @Inject
    public IndexRetiredCourse(CourseDocuments documents) {
        this.documents = documents;
    }

    @Override
    public String name() {
        return "learning" + CityDocuments.HANDLER + ".course-retired";
    }

    @Override
    public Class<CourseRetired> eventType() {
        return CourseRetired.class;
    }

    @Override
    public int batchSize() {
        return CALLS_ANOTHER_SERVER;
    }

    @Override
    public void handle(CourseRetired event, EventContext context) {
        documents.update(List.of(event.courseId()));
    }
}
