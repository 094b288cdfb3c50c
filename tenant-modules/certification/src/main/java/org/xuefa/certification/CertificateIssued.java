package org.xuefa.certification;

import java.util.UUID;
import org.xuefa.platform.outbox.DomainEvent;

/** A person has a certificate for a campaign. */
public record CertificateIssued(UUID campaignId, UUID personId, UUID certificateId) implements DomainEvent {}
