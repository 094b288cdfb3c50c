package org.xuefa.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xuefa.platform.tenancy.CurrentTenant;

/**
 * Recomputes the chain of the current city from its first entry. It finds an entry that was changed, taken out or put in, and a tail that
 * was cut off. Who could rewrite every entry and the head as well is found by an anchor kept outside.
 */
@ApplicationScoped
public class VerifyAudit {
    private static final int PIECE = 2000;
    private final EntityManager entityManager;
    private final AuditLog log;

    protected VerifyAudit() {
        this(null, null);
    }

    @Inject
    public VerifyAudit(EntityManager entityManager, AuditLog log) {
        this.entityManager = entityManager;
        this.log = log;
    }

    @Transactional
    public AuditFinding verify(@Nullable AuditLink anchor) {
        long unsealed = entityManager.createQuery("select count(*) from AuditRow where position is null", Long.class).getSingleResult();
        var head = entityManager.createQuery("from AuditHeadRow", AuditHeadRow.class).getResultStream().findAny().map(AuditHeadRow::link).orElse(null);
        var link = AuditLink.START;
        AuditFinding.Break broken = null;
        for (var piece = after(0); broken == null && !piece.isEmpty(); piece = after(link.position())) {
            for (var entry : piece) {
                var next = link.next(CurrentTenant.required().value(), entry);
                broken = breakAt(entry, next, anchor);
                if (broken != null) {
                    break;
                }
                link = next;
            }
            entityManager.clear();
        }
        if (broken == null) {
            broken = breakAtEnd(link, head, anchor);
        }
        log.record("audit.verified", "audit", "chain", broken == null ? Map.of("entries", link.position(), "whole", true)
                : Map.of("entries", link.position(), "whole", false, "brokenAt", broken.position(), "why", broken.why()));
        return new AuditFinding(link.position(), unsealed, head, broken);
    }

    private List<AuditEntry> after(long position) {
        return entityManager.createQuery("from AuditRow where position > :position order by position", AuditRow.class).setParameter("position", position)
                .setMaxResults(PIECE).getResultStream().map(AuditRow::entry).toList();
    }

    private static AuditFinding.@Nullable Break breakAt(AuditEntry entry, AuditLink expected, @Nullable AuditLink anchor) {
        if (!Long.valueOf(expected.position()).equals(entry.position())) {
            return new AuditFinding.Break(expected.position(), AuditFinding.Why.ENTRY_MISSING);
        }
        if (!expected.hash().equals(entry.hash())) {
            return new AuditFinding.Break(expected.position(), AuditFinding.Why.ENTRY_CHANGED);
        }
        boolean misses = anchor != null && anchor.position() == expected.position() && !anchor.hash().equals(expected.hash());
        return misses ? new AuditFinding.Break(expected.position(), AuditFinding.Why.ANCHOR_DIFFERS) : null;
    }

    private static AuditFinding.@Nullable Break breakAtEnd(AuditLink end, @Nullable AuditLink head, @Nullable AuditLink anchor) {
        if (!end.equals(head == null ? AuditLink.START : head)) {
            return new AuditFinding.Break(end.position() + 1, AuditFinding.Why.HEAD_DIFFERS);
        }
        boolean tooShort = anchor != null && anchor.position() > end.position();
        return tooShort ? new AuditFinding.Break(end.position() + 1, AuditFinding.Why.ANCHOR_DIFFERS) : null;
    }
}
