package org.xuefa.statutes.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.xuefa.statutes.domain.DeedStore;

/** Deeds of operators in the database. */
@ApplicationScoped
public class JpaDeeds implements DeedStore {
    private final EntityManager entityManager;

    @SuppressWarnings("NullAway")
    protected JpaDeeds() {
        this(null);
    }

    @Inject
    public JpaDeeds(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public void add(Deed deed) {
        var row = new DeedRow();
        row.id = deed.id();
        row.at = deed.at();
        row.operator = deed.operator();
        row.action = deed.action();
        row.subject = deed.subject();
        row.lawId = deed.lawId();
        row.facts = deed.facts().toArray(String[]::new);
        row.reason = deed.reason();
        entityManager.persist(row);
    }

    @Override
    public List<Deed> latest(int limit) {
        return entityManager.createQuery("from DeedRow d order by d.id desc", DeedRow.class).setMaxResults(limit).getResultStream()
                .map(row -> new Deed(row.id, row.at, row.operator, row.action, row.subject, row.lawId, List.of(row.facts), row.reason)).toList();
    }
}
