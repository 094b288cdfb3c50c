package org.xuefa.statutes;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Flags of changed laws in the table of one feature; its unique index is what holds when two raise the same. */
public abstract class LawFlagRows<F extends Flagged, R extends LawFlagColumns> implements LawFlagStore<F> {
    private final EntityManager entityManager;
    private final Class<R> table;
    private final String citing;
    private final String opened;

    /**
     * For one table.
     *
     * @param citing attribute that holds {@link Flagged#citing()}
     * @param opened attribute that holds {@link Flagged#opened()}; may be the same
     */
    protected LawFlagRows(EntityManager entityManager, Class<R> table, String citing, String opened) {
        this.entityManager = entityManager;
        this.table = table;
        this.citing = citing;
        this.opened = opened;
    }

    protected abstract R row(F flagged);

    protected abstract F flagged(R row);

    @Override
    public void raise(F flagged) {
        var amendment = flagged.flag().amendment();
        var known = entityManager.createQuery("select count(f) from " + table.getSimpleName() + " f where f." + citing + " = :citing and f.lawId = :law and f.article = :article and f.toDate = :to", Long.class)
                .setParameter("citing", flagged.citing()).setParameter("law", amendment.lawId()).setParameter("article", amendment.change().article()).setParameter("to", amendment.to())
                .getSingleResult();
        if (known == 0) {
            entityManager.persist(row(flagged));
            entityManager.flush();
        }
    }

    @Override
    public int open() {
        return entityManager.createQuery("select count(f) from " + table.getSimpleName() + " f where f.state = OPEN", Long.class).getSingleResult().intValue();
    }

    @Override
    public Optional<F> lock(UUID id) {
        return Optional.ofNullable(entityManager.find(table, id, LockModeType.PESSIMISTIC_WRITE)).map(this::flagged);
    }

    @Override
    public F save(LawFlag settled) {
        var row = entityManager.find(table, settled.id());
        row.settle(settled);
        return flagged(row);
    }

    @Override
    public List<F> page(LawFlag.@Nullable State state, @Nullable UUID ofOpened, @Nullable UUID after, int limit) {
        return entityManager.createQuery("from " + table.getSimpleName() + " f where (:state is null or f.state = :state) and (:opened is null or f." + opened + " = :opened)"
                        + " and (:after is null or f.id < :after) order by f.id desc", table)
                .setParameter("state", state).setParameter("opened", ofOpened).setParameter("after", after).setMaxResults(limit)
                .getResultStream().map(this::flagged).toList();
    }
}
