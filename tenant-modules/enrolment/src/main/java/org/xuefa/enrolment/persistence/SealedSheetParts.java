package org.xuefa.enrolment.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.xuefa.platform.crypto.SealedStore;

/** Parts of roster sheets that are being read. */
@ApplicationScoped
class SealedSheetParts implements SealedStore {
    private static final int PIECE = 8;                                       // of half a megabyte each
    private final EntityManager entityManager;

    protected SealedSheetParts() {
        this(null);
    }

    @Inject
    SealedSheetParts(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public String name() {
        return "enrolment.sheet-parts";
    }

    @Override
    public long rows() {
        return entityManager.createQuery("select count(*) from RosterPartRow", Long.class).getSingleResult();
    }

    @Override
    public Piece reseal(String after, int limit, UnaryOperator<byte[]> reseal) {
        var mark = after.isEmpty() ? new String[] {new UUID(0, 0).toString(), "0"} : after.split(" ");
        var rows = entityManager.createQuery("select p.rosterId, p.part, p.content from RosterPartRow p where p.rosterId > :of or (p.rosterId = :of and p.part > :part) order by p.rosterId, p.part", Object[].class)
                .setParameter("of", UUID.fromString(mark[0])).setParameter("part", Integer.parseInt(mark[1])).setMaxResults(Math.min(limit, PIECE)).getResultList();
        for (var row : rows) {
            Reseal.column((byte[]) row[2], reseal, (old, fresh) -> entityManager.createQuery("update RosterPartRow p set p.content = :fresh where p.rosterId = :of and p.part = :part and p.content = :old")
                    .setParameter("fresh", fresh).setParameter("of", row[0]).setParameter("part", row[1]).setParameter("old", old).executeUpdate());
        }
        return new Piece(rows.isEmpty() ? null : rows.getLast()[0] + " " + rows.getLast()[1], rows.size());
    }
}
