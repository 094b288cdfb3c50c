package org.xuefa.learning;

import java.util.UUID;
import org.xuefa.platform.outbox.DomainEvent;

/** All chapters of a course are finished; once for each campaign, person and course. */
public record CourseFinished(UUID campaignId, UUID personId, UUID courseId) implements DomainEvent {}
