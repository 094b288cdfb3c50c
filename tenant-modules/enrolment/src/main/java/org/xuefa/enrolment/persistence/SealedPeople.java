package org.xuefa.enrolment.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.xuefa.platform.crypto.SealedStore;

/** Numbers of people. */
@ApplicationScoped
class SealedPeople implements SealedStore {
    private final EntityManager entityManager;

    protected SealedPeople() {
        this(null);
    }

    @Inject
    SealedPeople(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public String name() {
        return "enrolment.people";
    }

    @Override
    public long rows() {
        return entityManager.createQuery("select count(*) from PersonRow", Long.class).getSingleResult();
    }

    @Override
    public Piece reseal(String after, int limit, UnaryOperator<byte[]> reseal) {
        var rows = entityManager.createQuery("select p.id, p.idSealed, p.phoneSealed from PersonRow p where p.id > :after order by p.id", Object[].class)
                .setParameter("after", after.isEmpty() ? new UUID(0, 0) : UUID.fromString(after)).setMaxResults(limit).getResultList();
        for (var row : rows) {
            var id = (UUID) row[0];
            Reseal.column((byte[]) row[1], reseal, (old, fresh) -> entityManager.createQuery("update PersonRow p set p.idSealed = :fresh where p.id = :id and p.idSealed = :old")
                    .setParameter("fresh", fresh).setParameter("id", id).setParameter("old", old).executeUpdate());
            Reseal.column((byte[]) row[2], reseal, (old, fresh) -> entityManager.createQuery("update PersonRow p set p.phoneSealed = :fresh where p.id = :id and p.phoneSealed = :old")
                    .setParameter("fresh", fresh).setParameter("id", id).setParameter("old", old).executeUpdate());
        }
        return new Piece(rows.isEmpty() ? null : rows.getLast()[0].toString(), rows.size());
    }
}
