package org.xuefa.learning;

import java.util.UUID;
import org.xuefa.platform.outbox.DomainEvent;

/** A participant has begun to study; once for each campaign and person. */
public record StudyStarted(UUID campaignId, UUID personId) implements DomainEvent {}
