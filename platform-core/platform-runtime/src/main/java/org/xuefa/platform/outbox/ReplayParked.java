package org.xuefa.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.xuefa.platform.tenancy.CurrentTenant;

/** Tries the parked events of the city again, once their handler has been mended. */
@ApplicationScoped
public class ReplayParked {
    private final EntityManager entityManager;
    private final AfterCommit afterCommit;
    private final OutboxNudge nudge;
    private final Clock clock;

    @SuppressWarnings("NullAway")
    protected ReplayParked() {
        this(null, null, null, null);
    }

    @Inject
    ReplayParked(EntityManager entityManager, AfterCommit afterCommit, OutboxNudge nudge, Clock clock) {
        this.entityManager = entityManager;
        this.afterCommit = afterCommit;
        this.nudge = nudge;
        this.clock = clock;
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
        var tenant = CurrentTenant.required();
        afterCommit.run(() -> nudge.nudge(tenant));
        return count;
    }
}
