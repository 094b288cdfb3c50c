package org.xuefa.packs.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.xuefa.packs.domain.Offer;
import org.xuefa.packs.domain.OfferStore;
import org.xuefa.platform.tenancy.CurrentTenant;

/**
 * The one place where two cities meet. These rows have no tenant of their own, so the first lock does not hold them: each query names the city of the
 * thread, and the policies of the tables say the same once more and let each city do its own part only.
 */
@ApplicationScoped
public class JpaOffers implements OfferStore {
    private final EntityManager entityManager;

    @SuppressWarnings("NullAway")
    protected JpaOffers() {
        this(null);
    }

    @Inject
    public JpaOffers(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public List<Offer> all(int limit) {
        return entityManager.createQuery("from PackOfferRow o where o.fromCity = :city or o.toCity = :city order by o.offeredAt desc, o.id", OfferRow.class)
                .setParameter("city", city()).setMaxResults(limit).getResultStream().map(JpaOffers::offer).toList();
    }

    @Override
    public Optional<Offer> find(UUID id) {
        return entityManager.createQuery("from PackOfferRow o where o.id = :id and (o.fromCity = :city or o.toCity = :city)", OfferRow.class)
                .setParameter("id", id).setParameter("city", city()).getResultStream().findAny().map(JpaOffers::offer);
    }

    @Override
    public boolean add(Offer offer) {
        var row = new OfferRow();
        row.id = offer.id();
        row.fromCity = offer.from();
        row.toCity = offer.to();
        row.packId = offer.packId();
        row.title = offer.title();
        row.summary = offer.summary();
        row.version = offer.version();
        row.department = offer.department();
        row.keyId = offer.keyId();
        row.publicKey = offer.publicKey();
        row.sha256 = offer.sha256();
        row.bytes = offer.bytes();
        row.note = offer.note();
        row.answer = offer.answer();
        row.state = offer.state();
        row.offeredAt = offer.offeredAt();
        entityManager.persist(row);
        try {
            entityManager.flush();
            return true;
        } catch (ConstraintViolationException _) {
            return false;
        }
    }

    @Override
    public void addPiece(UUID offerId, int number, byte[] data) {
        var row = new OfferPieceRow();
        row.offerId = offerId;
        row.number = number;
        row.data = data;
        entityManager.persist(row);
        entityManager.flush();
        entityManager.detach(row);
    }

    @Override
    public Optional<byte[]> piece(UUID offerId, int number) {
        return Optional.ofNullable(entityManager.find(OfferPieceRow.class, new OfferPieceRow.Key(offerId, number))).map(row -> {
            entityManager.detach(row);
            return row.data;
        });
    }

    @Override
    public boolean end(UUID offerId, Offer.State how, String answer, Instant now) {
        entityManager.flush();
        var ended = entityManager.createQuery("""
                        update PackOfferRow o set o.state = :state, o.answer = :answer, o.decidedAt = :now
                        where o.id = :id and o.state = OFFERED and (o.fromCity = :city or o.toCity = :city)""")
                .setParameter("state", how).setParameter("answer", answer).setParameter("now", now).setParameter("id", offerId).setParameter("city", city())
                .executeUpdate() == 1;
        if (ended) {
            entityManager.createQuery("delete from PackOfferPieceRow p where p.offerId = :id").setParameter("id", offerId).executeUpdate();
        }
        return ended;
    }

    private static int city() {
        return CurrentTenant.required().value();
    }

    private static Offer offer(OfferRow row) {
        return new Offer(row.id, row.fromCity, row.toCity, row.packId, row.title, row.summary, row.version, row.department, row.keyId, row.publicKey, row.sha256, row.bytes,
                row.note, row.answer, row.state, row.offeredAt, row.decidedAt);
    }
}
