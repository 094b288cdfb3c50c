package org.xuefa.communication.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * A reminder on a person's home page.
 *
 * @param id the delivery that it is
 * @param until no longer shown from then on
 */
public record Notice(UUID id, UUID personId, Reminder.About about, String text, Instant at, Instant until) {}
