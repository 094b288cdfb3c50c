package org.xuefa.platform.crypto;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.xuefa.platform.tenancy.CurrentTenant;

/** The wrapped data keys of the current city. Each change is a transaction of its own: a key is on disk before anything is sealed with it. */
@ApplicationScoped
public class DataKeys {
    private final EntityManager entityManager;
    private final MasterKeySource masters;
    private final Clock clock;

    protected DataKeys() {
        this(null, null, null);
    }

    @Inject
    public DataKeys(EntityManager entityManager, MasterKeySource masters, Clock clock) {
        this.entityManager = entityManager;
        this.masters = masters;
        this.clock = clock;
    }

    /** Makes the first key of a city; nothing when there is one. A step of adding a city. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void prepare() {
        if (load().isEmpty()) {
            entityManager.persist(new DataKeyRow(fresh(1), clock.instant()));
            entityManager.flush();
        }
    }

    /** From now on a new key seals; the old ones still open, and all are wrapped by the current master key. The new key's number. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public int rotate() {
        return next();
    }

    /** Others who would rotate wait until this transaction ends. */
    void hold() {
        entityManager.createQuery("from DataKeyRow order by keyNumber", DataKeyRow.class).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
    }

    /** As {@link #rotate()}, in the caller's transaction. */
    int next() {
        int tenant = CurrentTenant.required().value();
        var rows = rows();
        rows.forEach(row -> {
            row.retire();
            var dataKey = masters.keys().unwrap(row.key(), tenant);
            row.rewrap(masters.keys().currentId(), masters.keys().wrap(dataKey, tenant, row.key().number()));
        });
        entityManager.flush();
        int number = rows.stream().mapToInt(row -> row.key().number()).max().orElse(0) + 1;
        entityManager.persist(new DataKeyRow(fresh(number), clock.instant()));
        entityManager.flush();
        return number;
    }

    List<DataKey> list() {
        return rows().stream().map(row -> new DataKey(row.key().number(), row.key().isActive(), row.key().masterKeyId().equals(masters.keys().currentId()), row.createdAt())).toList();
    }

    public List<WrappedKey> load() {
        return rows().stream().map(DataKeyRow::key).toList();
    }

    public byte[] unwrap(WrappedKey key) {
        return masters.keys().unwrap(key, CurrentTenant.required().value());
    }

    private List<DataKeyRow> rows() {
        return entityManager.createQuery("from DataKeyRow order by keyNumber", DataKeyRow.class).getResultList();
    }

    private WrappedKey fresh(int number) {
        var wrapped = masters.keys().wrap(AesGcm.randomKey(), CurrentTenant.required().value(), number);
        return new WrappedKey(number, masters.keys().currentId(), wrapped, WrappedKey.State.ACTIVE);
    }
}
