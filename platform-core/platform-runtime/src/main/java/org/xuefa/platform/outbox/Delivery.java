package org.xuefa.platform.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.hibernate.Timeouts;
import org.hibernate.jpa.SpecHints;

/**
 * The transactions of a delivery. What a handler writes and the end of its row are one commit; rows that another node works on are passed
 * over. A batch saves commits; when one of it fails, all of it is rolled back and tried singly.
 */
@ApplicationScoped
class Delivery {
    private final EntityManager entityManager;
    private final EventHandlers handlers;
    private final Clock clock;

    @SuppressWarnings("NullAway")
    protected Delivery() {
        this(null, null, null);
    }

    @Inject
    Delivery(EntityManager entityManager, EventHandlers handlers, Clock clock) {
        this.entityManager = entityManager;
        this.handlers = handlers;
        this.clock = clock;
    }

    /** Handlers of this server for which the city has due rows. */
    @Transactional(TxType.REQUIRES_NEW)
    public List<String> due() {
        return entityManager.createQuery("""
                        select distinct r.handler from OutboxRow r
                        where r.parkedAt is null and r.nextAttemptAt <= :now and r.handler in :known order by r.handler""", String.class)
                .setParameter("now", clock.instant())
                .setParameter("known", handlers.names())
                .getResultList();
    }

    /** Delivers the oldest due rows of a handler in one transaction; how many. */
    @Transactional(TxType.REQUIRES_NEW)
    public int deliverBatch(String handler) {
        return deliver(handler, lockDue(handler));
    }

    @Transactional(TxType.REQUIRES_NEW)
    public List<UUID> dueIds(String handler) {
        return lockDue(handler).stream().map(OutboxRow::id).toList();
    }

    /** Delivers one row, unless it is gone, not due any more, or being delivered elsewhere. */
    @Transactional(TxType.REQUIRES_NEW)
    public void deliverOne(String handler, UUID id) {
        deliver(handler, lock(id));
    }

    /** Notes a failure; whether the row is parked now. Only the kind of error is kept: a message might quote personal data. */
    @Transactional(TxType.REQUIRES_NEW)
    public boolean failed(UUID id, Throwable error) {
        return lock(id).stream().peek(row -> row.failed(error.getClass().getName(), clock.instant())).anyMatch(OutboxRow::isParked);
    }

    private int deliver(String handlerName, List<OutboxRow> rows) {
        var handler = handlers.named(handlerName).orElseThrow();
        for (var row : rows) {
            handle(handler, row);
            entityManager.remove(row);
        }
        return rows.size();
    }

    private static <E extends DomainEvent> void handle(EventHandler<E> handler, OutboxRow row) {
        try {
            handler.handle(EventJson.mapper().readValue(row.payload(), handler.eventType()), row.context());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored event that cannot be read as " + handler.eventType().getName(), e);
        }
    }

    // No unwrapping to Hibernate's session: where a session gives itself back, the container's proxy puts itself in its place.
    private List<OutboxRow> lockDue(String handler) {
        return entityManager.createQuery("""
                        from OutboxRow r where r.parkedAt is null and r.handler = :handler and r.nextAttemptAt <= :now order by r.id""", OutboxRow.class)
                .setParameter("handler", handler)
                .setParameter("now", clock.instant())
                .setMaxResults(handlers.named(handler).orElseThrow().batchSize())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, Timeouts.SKIP_LOCKED_MILLI)
                .getResultList();
    }

    private List<OutboxRow> lock(UUID id) {
        return entityManager.createQuery("from OutboxRow r where r.id = :id and r.parkedAt is null", OutboxRow.class)
                .setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, Timeouts.SKIP_LOCKED_MILLI)
                .getResultList();
    }
}
