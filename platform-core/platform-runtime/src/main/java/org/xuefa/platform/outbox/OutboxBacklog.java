package org.xuefa.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What waits and what is parked in the city of the thread, by handler. */
@ApplicationScoped
public class OutboxBacklog {
    private final EntityManager entityManager;

    @SuppressWarnings("NullAway")
    protected OutboxBacklog() {
        this(null);
    }

    @Inject
    OutboxBacklog(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** @param oldest when the oldest of them happened */
    public record Backlog(String handler, long waiting, long parked, @Nullable Instant oldest) {}

    @Transactional
    public List<Backlog> byHandler() {
        return entityManager.createQuery("""
                        select r.handler, sum(case when r.parkedAt is null then 1 else 0 end), sum(case when r.parkedAt is null then 0 else 1 end), min(r.occurredAt)
                        from OutboxRow r group by r.handler order by r.handler""", Object[].class)
                .getResultStream()
                .map(row -> new Backlog((String) row[0], ((Number) row[1]).longValue(), ((Number) row[2]).longValue(), (Instant) row[3]))
                .toList();
    }
}
