package org.xuefa.learning;

import java.util.UUID;
import org.xuefa.platform.outbox.DomainEvent;

/** A course is off the list; what was earned with it stays. */
public record CourseWithdrawn(UUID courseId) implements DomainEvent {}
