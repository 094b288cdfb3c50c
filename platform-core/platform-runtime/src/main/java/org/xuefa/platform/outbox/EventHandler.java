package org.xuefa.platform.outbox;

/**
 * Reacts to one kind of event, in the event's city and in a transaction that no other handler shares. Handlers are CDI beans and idempotent by event id:
 * the same event may come again.
 */
public interface EventHandler<E extends DomainEvent> {
    /** Stable name; rows in the outbox carry it. */
    String name();

    Class<E> eventType();

    void handle(E event, EventContext context);

    /**
     * Whether anybody in the city of the thread would miss the event. Asked when it is published, in the publisher's transaction, so the answer must be quick; what is
     * not wanted is never delivered.
     */
    default boolean isWanted() {
        return true;
    }

    /** How many events may share one transaction; fewer for a handler that calls another server. */
    default int batchSize() {
        return 50;
    }
}
