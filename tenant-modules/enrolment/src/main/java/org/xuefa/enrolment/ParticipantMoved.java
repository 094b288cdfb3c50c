package org.xuefa.enrolment;

import java.util.UUID;
import org.xuefa.platform.outbox.DomainEvent;

/** The person counts for another unit, with everything done so far. */
public record ParticipantMoved(UUID campaignId, UUID personId, String tier, UUID fromUnitId, String fromUnitPath, UUID toUnitId, String toUnitPath) implements DomainEvent {}
