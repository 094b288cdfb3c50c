package org.xuefa.communication.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.xuefa.communication.domain.Notice;
import org.xuefa.communication.domain.Notices;

/** Notices as rows. */
@ApplicationScoped
public class JpaNotices implements Notices {
    private final EntityManager entityManager;

    protected JpaNotices() {
        this(null);
    }

    @Inject
    public JpaNotices(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public void add(Notice notice) {
        entityManager.createQuery("delete from NoticeRow n where n.personId = :person and n.about = :about and n.readAt is null").setParameter("person", notice.personId())
                .setParameter("about", notice.about()).executeUpdate();
        entityManager.persist(new NoticeRow(notice));
        entityManager.flush();
    }

    @Override
    public List<Notice> unread(UUID personId, Instant now) {
        return entityManager.createQuery("from NoticeRow n where n.personId = :person and n.readAt is null and n.until > :now order by n.id desc", NoticeRow.class)
                .setParameter("person", personId).setParameter("now", now).setMaxResults(5).getResultStream().map(NoticeRow::notice).toList();
    }

    @Override
    public void read(UUID id, UUID personId, Instant now) {
        entityManager.createQuery("update NoticeRow n set n.readAt = :now where n.id = :id and n.personId = :person and n.readAt is null").setParameter("now", now)
                .setParameter("id", id).setParameter("person", personId).executeUpdate();
    }
}
