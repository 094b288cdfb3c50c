package org.xuefa.duty.boundary;

import java.util.function.BiConsumer;
import org.xuefa.platform.outbox.DomainEvent;
import org.xuefa.platform.outbox.EventContext;
import org.xuefa.platform.outbox.EventHandler;

/** A handler that calls one use case. */
record Handler<E extends DomainEvent>(String name, Class<E> eventType, BiConsumer<E, EventContext> work) implements EventHandler<E> {
    static <E extends DomainEvent> EventHandler<E> of(String purpose, Class<E> type, BiConsumer<E, EventContext> work) {
        return new Handler<>("duty." + purpose + "." + type.getSimpleName(), type, work);
    }

    @Override
    public void handle(E event, EventContext context) {
        work.accept(event, context);
    }
}
