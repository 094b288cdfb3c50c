package org.xuefa.enrolment.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.xuefa.platform.crypto.SealedStore;

/** Parts of scans. */
@ApplicationScoped
class SealedScanParts implements SealedStore {
    private static final int PIECE = 8;                                       // of half a megabyte each
    private final EntityManager entityManager;

    protected SealedScanParts() {
        this(null);
    }

    @Inject
    SealedScanParts(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public String name() {
        return "enrolment.scan-parts";
    }

    @Override
    public long rows() {
        return entityManager.createQuery("select count(*) from ScanPartRow", Long.class).getSingleResult();
    }

    @Override
    public Piece reseal(String after, int limit, UnaryOperator<byte[]> reseal) {
        var mark = after.isEmpty() ? new String[] {new UUID(0, 0).toString(), "0"} : after.split(" ");
        var rows = entityManager.createQuery("select p.scanId, p.part, p.content from ScanPartRow p where p.scanId > :of or (p.scanId = :of and p.part > :part) order by p.scanId, p.part", Object[].class)
                .setParameter("of", UUID.fromString(mark[0])).setParameter("part", Integer.parseInt(mark[1])).setMaxResults(Math.min(limit, PIECE)).getResultList();
        for (var row : rows) {
            Reseal.column((byte[]) row[2], reseal, (old, fresh) -> entityManager.createQuery("update ScanPartRow p set p.content = :fresh where p.scanId = :of and p.part = :part and p.content = :old")
                    .setParameter("fresh", fresh).setParameter("of", row[0]).setParameter("part", row[1]).setParameter("old", old).executeUpdate());
        }
        return new Piece(rows.isEmpty() ? null : rows.getLast()[0] + " " + rows.getLast()[1], rows.size());
    }
}
