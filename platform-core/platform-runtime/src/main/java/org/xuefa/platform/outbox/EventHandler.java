package org.xuefa.platform.outbox;

/**
 * Reacts to one kind of event, in a transaction of its own and in the event's city. Handlers are CDI beans and idempotent by event id:
 * the same event may come again.
 */
public interface EventHandler<E extends DomainEvent> {
    /** Stable name; rows in the outbox carry it. */
    String name();

    Class<E> eventType();

    void handle(E event, EventContext context);
}
