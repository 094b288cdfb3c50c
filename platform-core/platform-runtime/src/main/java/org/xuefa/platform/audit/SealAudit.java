package org.xuefa.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import org.xuefa.platform.tenancy.CurrentTenant;

/** Chains what was written since, in order. Holds the head of the city's chain, so two nodes never forge the same link. */
@ApplicationScoped
public class SealAudit {
    static final int PIECE = 500;
    private final EntityManager entityManager;

    protected SealAudit() {
        this(null);
    }

    @Inject
    public SealAudit(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Number of entries chained; at most {@link #PIECE}. */
    @Transactional
    public int seal() {
        if (entityManager.createQuery("select count(*) from AuditRow where position is null", Long.class).getSingleResult() == 0) {
            return 0;
        }
        entityManager.createQuery("insert into AuditHeadRow (tenantId, id, position, hash) values (:tenant, :id, :position, :hash) on conflict do nothing")
                .setParameter("tenant", CurrentTenant.required().value()).setParameter("id", AuditHeadRow.ONLY).setParameter("position", AuditLink.START.position()).setParameter("hash", AuditLink.START.hash())
                .executeUpdate();
        var head = entityManager.createQuery("from AuditHeadRow", AuditHeadRow.class).setLockMode(LockModeType.PESSIMISTIC_WRITE).getSingleResult();
        var rows = entityManager.createQuery("from AuditRow where position is null order by at, id", AuditRow.class).setMaxResults(PIECE).getResultList();
        var link = head.link();
        for (var row : rows) {
            link = link.next(CurrentTenant.required().value(), row.entry());
            row.chain(link.position(), link.hash());
        }
        head.move(link);
        return rows.size();
    }
}
