package org.xuefa.communication.boundary;

import java.util.Map;
import java.util.function.Function;
import org.xuefa.platform.outbox.DomainEvent;
import org.xuefa.platform.outbox.EventContext;
import org.xuefa.platform.outbox.EventHandler;
import org.xuefa.platform.plugin.PluginEvents;

/**
 * Tells plugins that listen of one kind of event. Where nobody listens, nothing is even stored.
 *
 * @param type as listeners know it; it does not follow when a record is renamed
 */
record Teller<E extends DomainEvent>(Class<E> eventType, String type, Function<E, Map<String, String>> facts, PluginEvents events) implements EventHandler<E> {
    @Override
    public String name() {
        return "plugins." + type;
    }

    @Override
    public boolean isWanted() {
        return events.isAnybodyListening();
    }

    @Override
    public void handle(E event, EventContext context) {
        events.queue(context, type, facts.apply(event));
    }
}
