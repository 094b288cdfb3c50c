package org.xuefa.learning;

import java.util.List;
import java.util.UUID;
import org.xuefa.platform.outbox.DomainEvent;

/** The day on which learners see these courses is another one, because their batch is. */
public record CourseReleaseChanged(List<UUID> courseIds) implements DomainEvent {
    public CourseReleaseChanged {
        courseIds = List.copyOf(courseIds);
    }
}
