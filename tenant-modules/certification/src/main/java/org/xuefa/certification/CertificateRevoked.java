package org.xuefa.certification;

import java.util.UUID;
import org.xuefa.platform.outbox.DomainEvent;

/** A certificate is no longer valid. */
public record CertificateRevoked(UUID campaignId, UUID personId, UUID certificateId) implements DomainEvent {}
