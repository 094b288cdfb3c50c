package org.xuefa.platform.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.xuefa.platform.persistence.Ids;
import org.xuefa.platform.tenancy.CurrentTenant;

/** Writes events into the caller's transaction, and wakes this node's dispatcher once that has committed. */
@ApplicationScoped
class StoredOutbox implements Outbox {
    private final EntityManager entityManager;
    private final EventHandlers handlers;
    private final AfterCommit afterCommit;
    private final OutboxNudge nudge;
    private final Clock clock;
    private final ObjectMapper json = EventJson.mapper();

    @SuppressWarnings("NullAway")
    protected StoredOutbox() {
        this(null, null, null, null, null);
    }

    @Inject
    StoredOutbox(EntityManager entityManager, EventHandlers handlers, AfterCommit afterCommit, OutboxNudge nudge, Clock clock) {
        this.entityManager = entityManager;
        this.handlers = handlers;
        this.afterCommit = afterCommit;
        this.nudge = nudge;
        this.clock = clock;
    }

    @Override
    public void publish(DomainEvent event) {
        var receivers = handlers.of(event).stream().filter(EventHandler::isWanted).toList();
        if (receivers.isEmpty()) {
            return;
        }
        var eventId = Ids.next();
        var payload = payload(event);
        var now = clock.instant();
        for (var handler : receivers) {
            entityManager.persist(new OutboxRow(eventId, event.getClass().getSimpleName(), handler.name(), payload, now));
        }
        var tenant = CurrentTenant.required();
        afterCommit.run(() -> nudge.nudge(tenant));
    }

    private String payload(DomainEvent event) {
        try {
            return json.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("an event that cannot be written as JSON: " + event.getClass().getName(), e);
        }
    }
}
