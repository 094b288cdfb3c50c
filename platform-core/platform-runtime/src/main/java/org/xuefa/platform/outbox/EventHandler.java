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

    /** How many events may share one transaction; fewer for a handler that calls another server. */
    default int batchSize() {
        return 50;
    }
}
