package org.xuefa.communication.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reminders and their deliveries. */
public interface Reminders {
    void add(Reminder reminder);

    Optional<Reminder> find(UUID id);

    /** Newest first; of one administrator, or of all. */
    List<Reminder> page(@Nullable String createdBy, @Nullable UUID before, int limit);

    boolean isRunning(String createdBy);

    /** A reminder that waits for work and that nobody holds. */
    Optional<Reminder> claim(UUID worker, Instant now, Instant until);

    /** Still at work: false when somebody else is. */
    boolean hold(UUID id, UUID worker, Instant until);

    /** Another worker may go on at once, or from a time on. */
    void release(UUID id, UUID worker, Instant from);

    void finish(UUID id, UUID worker, Reminder.State state, @Nullable String reason, Instant now);

    /** The place for a message to a person on a day; empty when there was one already that reached them, or may have. */
    Optional<UUID> take(UUID reminderId, UUID personId, LocalDate day, Instant now);

    /** Nothing went out: the place is free again. */
    void giveBack(UUID deliveryId);

    void settle(UUID deliveryId, Delivery.Outcome outcome, @Nullable String channel, @Nullable String reference, Instant now);

    /** Moves on behind a person, and counts what became of it; null for who was reminded before on that day. */
    void advance(UUID id, UUID worker, UUID personId, Delivery.@Nullable Outcome outcome);

    /** Newest first. */
    List<Delivery> deliveries(UUID reminderId, @Nullable UUID before, int limit);
}
