package org.xuefa.enrolment;

import java.util.UUID;
import org.xuefa.platform.outbox.DomainEvent;

/** The person no longer counts. */
public record ParticipantRemoved(UUID campaignId, UUID personId, UUID unitId, String unitPath, String tier) implements DomainEvent {}
