package org.xuefa.communication.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a reminder for one person.
 *
 * @param channel id of the plugin; null while it is pending, and for who is unreachable
 * @param reference the other side's number for the message
 */
public record Delivery(UUID id, UUID personId, Outcome outcome, @Nullable String channel, @Nullable String reference, Instant at) {
    /** Unknown: the channel failed after it was asked, so the message may have gone out; it is not sent again on the same day. */
    public enum Outcome { PENDING, SENT, UNREACHABLE, UNKNOWN }
}
