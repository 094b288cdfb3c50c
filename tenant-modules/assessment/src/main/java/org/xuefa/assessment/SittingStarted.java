package org.xuefa.assessment;

import java.util.UUID;
import org.xuefa.platform.outbox.DomainEvent;

/** A person started an attempt at the exam. */
public record SittingStarted(UUID campaignId, UUID personId, UUID attemptId, int attempt) implements DomainEvent {}
