package org.xuefa.statutes.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.xuefa.statutes.domain.NewsStore;

/** News in the database; unique numbers, and marks that move by one, are what holds when two nodes meet. */
@ApplicationScoped
public class JpaNews implements NewsStore {
    private final EntityManager entityManager;

    @SuppressWarnings("NullAway")
    protected JpaNews() {
        this(null);
    }

    @Inject
    public JpaNews(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public boolean issue(LocalDate today, Instant now) {
        var due = entityManager.createQuery("select a.id from AnnouncementRow a where a.number is null and a.due <= :today order by a.due, a.id", UUID.class)
                .setParameter("today", today).setMaxResults(1).getResultList();
        return !due.isEmpty()
                && entityManager.createQuery("update AnnouncementRow a set a.number = :number, a.issuedAt = :now where a.id = :id and a.number is null")
                        .setParameter("number", newest() + 1).setParameter("now", now).setParameter("id", due.getFirst()).executeUpdate() == 1;
    }

    @Override
    public int newest() {
        return entityManager.createQuery("select coalesce(max(a.number), 0) from AnnouncementRow a", Integer.class).getSingleResult();
    }

    @Override
    public News numbered(int number) {
        var row = entityManager.createQuery("from AnnouncementRow a where a.number = :number", AnnouncementRow.class).setParameter("number", number).getSingleResult();
        return new News(row.lawId, row.from, row.to, row.due, row.corrected == null ? null : List.of(row.corrected));
    }

    @Override
    public int heard(Instant added) {
        var row = entityManager.find(HeardRow.class, HeardRow.ONLY);
        if (row == null) {
            row = new HeardRow(entityManager.createQuery("select coalesce(max(a.number), 0) from AnnouncementRow a where a.issuedAt < :added", Integer.class)
                    .setParameter("added", added).getSingleResult());
            entityManager.persist(row);
            entityManager.flush();
        }
        return row.upTo;
    }

    @Override
    public boolean hear(int number) {
        return entityManager.createQuery("update HeardRow h set h.upTo = :number where h.upTo = :before")
                .setParameter("number", number).setParameter("before", number - 1).executeUpdate() == 1;
    }
}
