package org.xuefa.learning;

import java.util.UUID;
import org.xuefa.platform.outbox.DomainEvent;

/** The practice of a course is passed; once for each campaign, person and course. */
public record PracticePassed(UUID campaignId, UUID personId, UUID courseId, int score) implements DomainEvent {}
