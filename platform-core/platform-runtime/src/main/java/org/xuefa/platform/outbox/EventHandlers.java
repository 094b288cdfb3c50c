package org.xuefa.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All handlers of this server by event type and by name. */
@ApplicationScoped
public class EventHandlers {
    private final Map<Class<?>, List<EventHandler<?>>> byType = new HashMap<>();
    private final Map<String, EventHandler<?>> byName = new HashMap<>();

    protected EventHandlers() {}

    @Inject
    public EventHandlers(@Any Instance<EventHandler<?>> handlers) {
        this((Iterable<EventHandler<?>>) handlers);
    }

    public EventHandlers(Iterable<EventHandler<?>> handlers) {
        for (var handler : handlers) {
            byType.computeIfAbsent(handler.eventType(), _ -> new ArrayList<>()).add(handler);
            var twin = byName.put(handler.name(), handler);
            if (twin != null) {
                throw new IllegalStateException("two handlers are named " + handler.name());
            }
        }
    }

    public List<EventHandler<?>> of(DomainEvent event) {
        return byType.getOrDefault(event.getClass(), List.of());
    }

    /** Empty for a handler that a newer or an older server knows; its rows wait for that server. */
    public Optional<EventHandler<?>> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    public List<String> names() {
        return byName.keySet().stream().sorted().toList();
    }
}
