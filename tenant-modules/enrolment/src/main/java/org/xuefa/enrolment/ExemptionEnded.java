package org.xuefa.enrolment;

import java.util.UUID;
import org.xuefa.platform.outbox.DomainEvent;

/** The person is no longer excused. */
public record ExemptionEnded(UUID campaignId, UUID personId, UUID unitId, String unitPath, String tier) implements DomainEvent {}
