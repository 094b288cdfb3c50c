package org.xuefa.enrolment.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.xuefa.platform.crypto.SealedStore;

/** Numbers in rows of rosters that are not applied yet. */
@ApplicationScoped
class SealedRosterRows implements SealedStore {
    private final EntityManager entityManager;

    protected SealedRosterRows() {
        this(null);
    }

    @Inject
    SealedRosterRows(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public String name() {
        return "enrolment.roster-rows";
    }

    @Override
    public long rows() {
        return entityManager.createQuery("select count(*) from RosterLineRow l where l.idSealed is not null or l.phoneSealed is not null", Long.class).getSingleResult();
    }

    @Override
    public Piece reseal(String after, int limit, UnaryOperator<byte[]> reseal) {
        var mark = after.isEmpty() ? new String[] {new UUID(0, 0).toString(), "0"} : after.split(" ");
        var rows = entityManager.createQuery("""
                select l.rosterId, l.rowNumber, l.idSealed, l.phoneSealed from RosterLineRow l
                where (l.rosterId > :roster or (l.rosterId = :roster and l.rowNumber > :row)) and (l.idSealed is not null or l.phoneSealed is not null)
                order by l.rosterId, l.rowNumber""", Object[].class).setParameter("roster", UUID.fromString(mark[0])).setParameter("row", Integer.parseInt(mark[1]))
                .setMaxResults(limit).getResultList();
        for (var row : rows) {
            Reseal.column((byte[]) row[2], reseal, (old, fresh) -> replace("update RosterLineRow l set l.idSealed = :fresh where l.rosterId = :roster and l.rowNumber = :row and l.idSealed = :old", row, old, fresh));
            Reseal.column((byte[]) row[3], reseal, (old, fresh) -> replace("update RosterLineRow l set l.phoneSealed = :fresh where l.rosterId = :roster and l.rowNumber = :row and l.phoneSealed = :old", row, old, fresh));
        }
        return new Piece(rows.isEmpty() ? null : rows.getLast()[0] + " " + rows.getLast()[1], rows.size());
    }

    private void replace(String query, Object[] row, byte[] old, byte[] fresh) {
        entityManager.createQuery(query).setParameter("fresh", fresh).setParameter("roster", row[0]).setParameter("row", row[1]).setParameter("old", old).executeUpdate();
    }
}
