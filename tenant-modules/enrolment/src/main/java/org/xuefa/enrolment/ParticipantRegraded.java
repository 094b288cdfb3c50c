package org.xuefa.enrolment;

import java.util.UUID;
import org.xuefa.platform.outbox.DomainEvent;

/** The person's tier in the campaign was corrected. */
public record ParticipantRegraded(UUID campaignId, UUID personId, UUID unitId, String unitPath, String fromTier, String toTier) implements DomainEvent {}
