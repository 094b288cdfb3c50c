package org.xuefa.packs.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.xuefa.packs.domain.Publisher;
import org.xuefa.packs.domain.PublisherStore;
import org.xuefa.packs.domain.SigningKey;
import org.xuefa.platform.tenancy.CurrentTenant;

/** Publishers and keys in the database. */
@ApplicationScoped
public class JpaPublishers implements PublisherStore {
    private static final int MOST = 500;
    private final EntityManager entityManager;

    @SuppressWarnings("NullAway")
    protected JpaPublishers() {
        this(null);
    }

    @Inject
    public JpaPublishers(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public List<Publisher> all() {
        return entityManager.createQuery("from PublisherRow p order by p.originCity, p.department", PublisherRow.class).setMaxResults(MOST).getResultStream()
                .map(JpaPublishers::publisher).toList();
    }

    @Override
    public Optional<Publisher> find(UUID id) {
        return Optional.ofNullable(entityManager.find(PublisherRow.class, id)).map(JpaPublishers::publisher);
    }

    @Override
    public Optional<Publisher> lock(UUID id) {
        return Optional.ofNullable(entityManager.find(PublisherRow.class, id, LockModeType.PESSIMISTIC_WRITE)).map(JpaPublishers::publisher);
    }

    @Override
    public Optional<Publisher> named(String department, String originCity) {
        return entityManager.createQuery("from PublisherRow p where p.department = :department and p.originCity = :origin", PublisherRow.class)
                .setParameter("department", department).setParameter("origin", originCity).getResultStream().findAny().map(JpaPublishers::publisher);
    }

    @Override
    public void add(Publisher publisher) {
        var row = new PublisherRow();
        row.id = publisher.id();
        row.department = publisher.department();
        row.originCity = publisher.originCity();
        row.createdAt = publisher.createdAt();
        fill(row, publisher);
        entityManager.persist(row);
        entityManager.flush();
    }

    @Override
    public void save(Publisher publisher) {
        fill(entityManager.getReference(PublisherRow.class, publisher.id()), publisher);
    }

    @Override
    public List<SigningKey> keys() {
        return entityManager.createQuery("from KeyRow k order by k.registeredAt desc, k.id", KeyRow.class).getResultStream().map(JpaPublishers::key).toList();
    }

    @Override
    public Optional<SigningKey> key(String keyId) {
        return Optional.ofNullable(entityManager.find(KeyRow.class, keyId)).map(JpaPublishers::key);
    }

    @Override
    public void add(SigningKey key) {
        var row = new KeyRow();
        row.id = key.id();
        row.publisherId = key.publisherId();
        row.publicKey = key.pem();
        row.label = key.label();
        row.registeredAt = key.registeredAt();
        fill(row, key);
        entityManager.persist(row);
        entityManager.flush();
    }

    @Override
    public void save(SigningKey key) {
        fill(entityManager.getReference(KeyRow.class, key.id()), key);
    }

    @Override
    public void announceRevoked(String keyId, Instant now) {
        var row = new KeyRevocationRow();
        row.city = CurrentTenant.required().value();
        row.keyId = keyId;
        row.revokedAt = now;
        entityManager.persist(row);
        entityManager.flush();
    }

    @Override
    public Set<String> revokedBy(int city, Set<String> keyIds) {
        return keyIds.isEmpty() ? Set.of() : new HashSet<>(entityManager.createQuery("select r.keyId from KeyRevocationRow r where r.city = :city and r.keyId in :keys", String.class)
                .setParameter("city", city).setParameter("keys", keyIds).getResultList());
    }

    private static void fill(PublisherRow row, Publisher publisher) {
        row.unitId = publisher.unitId();
        row.active = publisher.active();
        row.revision = publisher.revision();
    }

    private static void fill(KeyRow row, SigningKey key) {
        row.state = key.state();
        row.endedAt = key.endedAt();
        row.reason = key.reason();
    }

    private static Publisher publisher(PublisherRow row) {
        return new Publisher(row.id, row.department, row.unitId, row.originCity, row.active, row.revision, row.createdAt);
    }

    private static SigningKey key(KeyRow row) {
        return new SigningKey(row.id, row.publisherId, row.publicKey, row.label, row.state, row.registeredAt, row.endedAt, row.reason);
    }
}
