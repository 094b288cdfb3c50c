package org.xuefa.learning;

import java.util.UUID;
import org.xuefa.platform.outbox.DomainEvent;

/** The credits that the exam asks for are there; once for each campaign and person. */
public record CreditTargetReached(UUID campaignId, UUID personId) implements DomainEvent {}
