package org.xuefa.statutes.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.xuefa.statutes.domain.IndexFeed;
import org.xuefa.statutes.domain.Wording;

/** The change feed of the search index in the database. */
@ApplicationScoped
public class JpaIndexFeed implements IndexFeed {
    private final EntityManager entityManager;

    @SuppressWarnings("NullAway")
    protected JpaIndexFeed() {
        this(null);
    }

    @Inject
    public JpaIndexFeed(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public List<Change> waiting(int limit) {
        return entityManager.createQuery("from ChangeRow c order by c.id", ChangeRow.class).setMaxResults(limit)
                .getResultStream().map(row -> new Change(row.id, row.lawId, List.of(row.removed))).toList();
    }

    @Override
    public long waiting() {
        return entityManager.createQuery("select count(c) from ChangeRow c", Long.class).getSingleResult();
    }

    @Override
    public void told(List<Long> changes) {
        entityManager.createQuery("delete from ChangeRow c where c.id in :ids").setParameter("ids", changes).executeUpdate();
    }

    @Override
    public void changed(UUID lawId) {
        changed(lawId, List.of());
    }

    /** The lock on the law makes revisions rise in the order in which they are committed. */
    @Override
    public void changed(UUID lawId, List<String> removed) {
        var law = entityManager.find(LawRow.class, lawId, LockModeType.PESSIMISTIC_WRITE);
        var change = new ChangeRow();
        change.lawId = lawId;
        change.removed = removed.toArray(String[]::new);
        entityManager.persist(change);
        entityManager.flush();
        law.revision = Objects.requireNonNull(change.id);
    }

    @Override
    public List<Keyed> articles(UUID versionId) {
        return entityManager.createQuery("from ArticleRow a where a.versionId = :version order by a.number, a.insertion", ArticleRow.class)
                .setParameter("version", versionId).getResultStream().map(row -> new Keyed(JpaStatutes.article(row), row.meaningKey)).toList();
    }

    @Override
    public Map<String, byte[]> meanings(Set<String> keys) {
        var found = new HashMap<String, byte[]>();
        if (!keys.isEmpty()) {
            entityManager.createQuery("from MeaningRow m where m.meaningKey in :keys", MeaningRow.class).setParameter("keys", keys)
                    .getResultStream().forEach(row -> found.put(row.meaningKey, row.vector));
        }
        return found;
    }

    @Override
    public List<Unreckoned> unreckoned(int limit) {
        return entityManager.createQuery("""
                        select l.shortTitle, a, l.id from ArticleRow a join VersionRow v on v.id = a.versionId join LawRow l on l.id = v.lawId
                        where not exists (select 1 from MeaningRow m where m.meaningKey = a.meaningKey) order by v.id, a.number, a.insertion""", Object[].class)
                .setMaxResults(limit).getResultStream()
                .map(row -> new Unreckoned(((ArticleRow) row[1]).meaningKey, Wording.of((String) row[0], JpaStatutes.article((ArticleRow) row[1])), (UUID) row[2]))
                .toList();
    }

    @Override
    public void addMeaning(String key, byte[] vector) {
        if (entityManager.find(MeaningRow.class, key) == null) {
            var row = new MeaningRow();
            row.meaningKey = key;
            row.vector = vector;
            entityManager.persist(row);
        }
    }

    @Override
    public long articleCount() {
        return entityManager.createQuery("select count(a) from ArticleRow a", Long.class).getSingleResult();
    }
}
