package org.xuefa.learning.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.xuefa.learning.CourseWithdrawn;
import org.xuefa.learning.usecase.CourseDocuments;
import org.xuefa.platform.outbox.EventContext;
import org.xuefa.platform.outbox.EventHandler;
import org.xuefa.platform.search.CityDocuments;

/** What is off the list is not found any more. */
@ApplicationScoped
public class IndexWithdrawnCourse implements EventHandler<CourseWithdrawn> {
    private static final int CALLS_ANOTHER_SERVER = 5;
    private final CourseDocuments documents;

    @SuppressWarnings("NullAway")
    protected IndexWithdrawnCourse() {
        this(null);
    }

    @Inject
    public IndexWithdrawnCourse(CourseDocuments documents) {
        this.documents = documents;
    }

    @Override
    public String name() {
        return "learning" + CityDocuments.HANDLER + ".course-withdrawn";
    }

    @Override
    public Class<CourseWithdrawn> eventType() {
        return CourseWithdrawn.class;
    }

    @Override
    public int batchSize() {
        return CALLS_ANOTHER_SERVER;
    }

    @Override
    public void handle(CourseWithdrawn event, EventContext context) {
        documents.update(List.of(event.courseId()));
    }
}
