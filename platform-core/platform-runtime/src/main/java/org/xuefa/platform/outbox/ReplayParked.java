package org.xuefa.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import org.xuefa.platform.audit.AuditLog;
import org.xuefa.platform.tenancy.CurrentTenant;

/** Tries the parked events of the city again, once their handler has been mended. */
@ApplicationScoped
public class ReplayParked {
    private final EntityManager entityManager;
    private final AfterCommit afterCommit;
    private final OutboxNudge nudge;
    private final Clock clock;
    private final AuditLog audit;

    @SuppressWarnings("NullAway")
    protected ReplayParked() {
        this(null, null, null, null, null);
    }

    @Inject
    ReplayParked(EntityManager entityManager, AfterCommit afterCommit, OutboxNudge nudge, Clock clock, AuditLog audit) {
        this.entityManager = entityManager;
        this.afterCommit = afterCommit;
        this.nudge = nudge;
        this.clock = clock;
        this.audit = audit;
    }

    /** How many rows of the handler will be tried again. */
    @Transactional
    public int replay(String handler) {
        var count = entityManager.createQuery("""
                        update OutboxRow r set r.parkedAt = null, r.attempts = 0, r.nextAttemptAt = :now
                        where r.handler = :handler and r.parkedAt is not null""")
                .setParameter("now", clock.instant())
                .setParameter("handler", handler)
                .executeUpdate();
        if (count > 0) {
            audit.record("outbox.replayed", "handler", handler, Map.of("count", count));
        }
        var tenant = CurrentTenant.required();
        afterCommit.run(() -> nudge.nudge(tenant));
        return count;
    }
}
