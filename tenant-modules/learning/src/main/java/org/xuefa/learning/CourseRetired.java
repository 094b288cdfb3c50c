package org.xuefa.learning;

import java.util.UUID;
import org.xuefa.platform.outbox.DomainEvent;

/** Nobody may begin the course any more; who is under way may finish. */
public record CourseRetired(UUID courseId) implements DomainEvent {}
