package org.xuefa.platform.crypto;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.hibernate.Timeouts;
import org.hibernate.jpa.SpecHints;
import org.jspecify.annotations.Nullable;
import org.xuefa.platform.audit.AuditLog;
import org.xuefa.platform.identity.CurrentCaller;

/**
 * Rotates the current city's data key: a new one seals from now on, and what older ones sealed is sealed anew piece by piece, each in a
 * transaction with the mark it reached, so that a crash loses nothing and does nothing twice. Older keys stay and open old backups.
 * Look-up values are keyed otherwise and do not change.
 */
@ApplicationScoped
public class RotateKeys {
    /** Longer than a node keeps unwrapped keys in memory, and a transaction that seals with them may take. */
    static final Duration SETTLE = Duration.ofMinutes(4);
    private static final int PIECE = 200;
    private final EntityManager entityManager;
    private final DataKeys keys;
    private final CityVault vault;
    private final Iterable<SealedStore> stores;
    private final AuditLog audit;
    private final Clock clock;

    protected RotateKeys() {
        this(null, null, null, List.<SealedStore>of(), null, null);
    }

    @Inject
    public RotateKeys(EntityManager entityManager, DataKeys keys, CityVault vault, Instance<SealedStore> stores, AuditLog audit, Clock clock) {
        this(entityManager, keys, vault, (Iterable<SealedStore>) stores, audit, clock);
    }

    public RotateKeys(EntityManager entityManager, DataKeys keys, CityVault vault, Iterable<SealedStore> stores, AuditLog audit, Clock clock) {
        this.entityManager = entityManager;
        this.keys = keys;
        this.vault = vault;
        this.stores = stores;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public List<DataKey> keys() {
        return keys.list();
    }

    /** The rotation under way, or else the last one. */
    @Transactional
    public Optional<KeyRotation> latest() {
        return entityManager.createQuery("from KeyRotationRow r order by r.keyNumber desc", KeyRotationRow.class).setMaxResults(1).getResultStream().findFirst().map(KeyRotationRow::rotation);
    }

    /** Begins one, unless one is under way. */
    @Transactional
    public void start() {
        keys.hold();
        if (latest().filter(last -> last.state() == KeyRotation.State.RUNNING).isPresent()) {
            return;
        }
        int number = keys.next();
        var now = clock.instant();
        entityManager.persist(new KeyRotationRow(number, CurrentCaller.required().displayName(), now, now.plus(SETTLE)));
        audit.record("data-key.rotated", "data-key", Integer.toString(number), Map.of());
    }

    /** The next piece; true when there is more to do at once. Another node that works on it is left alone. */
    @Transactional
    public boolean work() {
        var running = entityManager.createQuery("from KeyRotationRow r where r.state = :running and r.beginsAt <= :now", KeyRotationRow.class)
                .setParameter("running", KeyRotation.State.RUNNING).setParameter("now", clock.instant()).setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, Timeouts.SKIP_LOCKED_MILLI).getResultStream().findFirst();
        running.ifPresent(this::piece);
        return running.isPresent();
    }

    private void piece(KeyRotationRow row) {
        var at = row.rotation();
        var all = java.util.stream.StreamSupport.stream(stores.spliterator(), false).sorted(Comparator.comparing(SealedStore::name)).toList();
        if (at.store() == null) {
            row.begin(all.stream().mapToLong(SealedStore::rows).sum());
        }
        var store = place(all, at.store());
        if (store == null) {
            row.endPass(clock.instant());
            return;
        }
        var found = new AtomicInteger();
        var piece = store.reseal(store.name().equals(at.store()) ? at.mark() : "", PIECE, sealed -> {
            var again = vault.reseal(sealed, at.keyNumber());
            if (again != sealed) {
                found.incrementAndGet();
            }
            return again;
        });
        if (piece.last() != null) {
            row.at(store.name(), piece.last(), piece.rows(), found.get());
            return;
        }
        var next = all.stream().filter(other -> other.name().compareTo(store.name()) > 0).findFirst();
        if (next.isPresent()) {
            row.at(next.get().name(), "", 0, 0);
        } else {
            row.endPass(clock.instant());
            if (row.rotation().state() == KeyRotation.State.DONE) {
                audit.record("data-key.resealed", "data-key", Integer.toString(at.keyNumber()), Map.of("values", row.rotation().resealed(), "passes", at.pass()));
            }
        }
    }

    /** Where it goes on: the store it noted, or the next one if that is gone. */
    private static @Nullable SealedStore place(List<SealedStore> all, @Nullable String name) {
        return all.stream().filter(store -> name == null || store.name().compareTo(name) >= 0).findFirst().orElse(null);
    }
}
