package org.xuefa.learning.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.xuefa.learning.CoursePublished;
import org.xuefa.learning.usecase.CourseDocuments;
import org.xuefa.platform.outbox.EventContext;
import org.xuefa.platform.outbox.EventHandler;
import org.xuefa.platform.search.CityDocuments;

/** What is published can be found. */
@ApplicationScoped
public class IndexPublishedCourse implements EventHandler<CoursePublished> {
    private static final int CALLS_ANOTHER_SERVER = 5;
    private final CourseDocuments documents;

    @SuppressWarnings("NullAway")
    protected IndexPublishedCourse() {
        this(null);
    }

    @Inject
    public IndexPublishedCourse(CourseDocuments documents) {
        this.documents = documents;
    }

    @Override
    public String name() {
        return "learning" + CityDocuments.HANDLER + ".course-published";
    }

    @Override
    public Class<CoursePublished> eventType() {
        return CoursePublished.class;
    }

    @Override
    public int batchSize() {
        return CALLS_ANOTHER_SERVER;
    }

    @Override
    public void handle(CoursePublished event, EventContext context) {
        documents.update(List.of(event.courseId()));
    }
}
