package org.xuefa.learning.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.xuefa.learning.CoursePublished;
import org.xuefa.learning.usecase.LawFlags;
import org.xuefa.platform.outbox.EventContext;
import org.xuefa.platform.outbox.EventHandler;

/** What is published and cites an older version, or a repealed law, is flagged for its editors, whichever way it came. */
@ApplicationScoped
public class FlagPublishedCourse implements EventHandler<CoursePublished> {
    private final LawFlags flags;

    @SuppressWarnings("NullAway")
    protected FlagPublishedCourse() {
        this(null);
    }

    @Inject
    public FlagPublishedCourse(LawFlags flags) {
        this.flags = flags;
    }

    @Override
    public String name() {
        return "learning.published-law-flags";
    }

    @Override
    public Class<CoursePublished> eventType() {
        return CoursePublished.class;
    }

    @Override
    public int batchSize() {
        return 1;
    }

    @Override
    public void handle(CoursePublished event, EventContext context) {
        flags.check(event.courseId());
    }
}
