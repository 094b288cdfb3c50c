package org.xuefa.learning;

import java.util.UUID;
import org.xuefa.platform.outbox.DomainEvent;
import org.xuefa.spi.Credit;

/** Credits were booked; {@code counted} is what counts towards the target after it. */
public record CreditEarned(UUID campaignId, UUID personId, Credit amount, Credit counted) implements DomainEvent {}
