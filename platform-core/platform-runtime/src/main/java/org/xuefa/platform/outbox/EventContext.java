package org.xuefa.platform.outbox;

import java.time.Instant;
import java.util.UUID;

/**
 * Facts about a delivery.
 *
 * @param eventId the same on every try, and for every handler of the event
 * @param occurredAt when the publishing transaction ran, server clock
 * @param attempt 1 for the first try
 */
public record EventContext(UUID eventId, Instant occurredAt, int attempt) {}
