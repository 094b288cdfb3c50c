package org.xuefa.enrolment;

import java.util.UUID;
import org.xuefa.platform.outbox.DomainEvent;

/** One person counts as a participant from now on. */
public record ParticipantAdded(UUID campaignId, UUID personId, UUID unitId, String unitPath, String tier) implements DomainEvent {}
