package org.xuefa.platform.thirdparty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.xuefa.platform.crypto.SealedStore;

/** Contacts of third parties. */
@ApplicationScoped
class SealedContacts implements SealedStore {
    private final EntityManager entityManager;

    @SuppressWarnings("NullAway")
    protected SealedContacts() {
        this(null);
    }

    @Inject
    SealedContacts(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public String name() {
        return "platform.third-party-contacts";
    }

    @Override
    public long rows() {
        return entityManager.createQuery("select count(*) from ThirdPartyRow", Long.class).getSingleResult();
    }

    @Override
    public Piece reseal(String after, int limit, UnaryOperator<byte[]> reseal) {
        var rows = entityManager.createQuery("select p.id, p.contact from ThirdPartyRow p where p.id > :after order by p.id", Object[].class)
                .setParameter("after", after.isEmpty() ? new UUID(0, 0) : UUID.fromString(after)).setMaxResults(limit).getResultList();
        for (var row : rows) {
            var old = (byte[]) row[1];
            var fresh = reseal.apply(old);
            if (fresh != old) {
                entityManager.createQuery("update ThirdPartyRow p set p.contact = :fresh where p.id = :id and p.contact = :old").setParameter("fresh", fresh)
                        .setParameter("id", row[0]).setParameter("old", old).executeUpdate();
            }
        }
        return new Piece(rows.isEmpty() ? null : rows.getLast()[0].toString(), rows.size());
    }
}
