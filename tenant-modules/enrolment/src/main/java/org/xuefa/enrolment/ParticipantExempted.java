package org.xuefa.enrolment;

import java.util.UUID;
import org.xuefa.platform.outbox.DomainEvent;

/** The person is excused from the campaign; the reason is on record here. */
public record ParticipantExempted(UUID campaignId, UUID personId, UUID unitId, String unitPath, String tier) implements DomainEvent {}
