package org.xuefa.enrolment;

import java.util.UUID;
import org.xuefa.platform.outbox.DomainEvent;

/** The administrator of the unit confirmed who had enrolled without being on the roster. */
public record EnrolmentConfirmed(UUID campaignId, UUID personId) implements DomainEvent {}
