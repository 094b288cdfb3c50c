package org.xuefa.learning;

import java.util.UUID;
import org.xuefa.platform.outbox.DomainEvent;

/** A version of a course is out; its questions may have changed. */
public record CoursePublished(UUID courseId, int version) implements DomainEvent {}
