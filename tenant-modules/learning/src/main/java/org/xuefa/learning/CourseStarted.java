package org.xuefa.learning;

import java.util.UUID;
import org.xuefa.platform.outbox.DomainEvent;

/** A participant has begun to study a course; once for each campaign, person and course. */
public record CourseStarted(UUID campaignId, UUID personId, UUID courseId) implements DomainEvent {}
