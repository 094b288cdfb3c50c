package org.xuefa.learning.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.learning.domain.LawFlag;
import org.xuefa.learning.domain.LawFlagStore;

/** Flags of changed laws in the database. */
@ApplicationScoped
public class JpaLawFlags implements LawFlagStore {
    private final EntityManager entityManager;

    @SuppressWarnings("NullAway")
    protected JpaLawFlags() {
        this(null);
    }

    @Inject
    public JpaLawFlags(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public void raise(LawFlag flag) {
        var known = entityManager.createQuery("""
                        select count(f) from ChapterLawFlagRow f where f.chapterId = :chapter and f.amendment.lawId = :law and f.amendment.article = :article and f.amendment.toDate = :to""", Long.class)
                .setParameter("chapter", flag.chapterId()).setParameter("law", flag.amendment().lawId()).setParameter("article", flag.amendment().change().article()).setParameter("to", flag.amendment().to())
                .getSingleResult();
        if (known == 0) {
            var row = new ChapterLawFlagRow();
            row.id = flag.id();
            row.courseId = flag.courseId();
            row.chapterId = flag.chapterId();
            row.amendment = new AmendmentColumns(flag.amendment());
            row.state = flag.state();
            row.raisedAt = flag.raisedAt();
            row.wording = flag.wording();
            entityManager.persist(row);
            entityManager.flush();
        }
    }

    @Override
    public int open() {
        return entityManager.createQuery("select count(f) from ChapterLawFlagRow f where f.state = OPEN", Long.class).getSingleResult().intValue();
    }

    @Override
    public Optional<LawFlag> lock(UUID id) {
        return Optional.ofNullable(entityManager.find(ChapterLawFlagRow.class, id, LockModeType.PESSIMISTIC_WRITE)).map(ChapterLawFlagRow::flag);
    }

    @Override
    public void save(LawFlag flag) {
        var row = entityManager.getReference(ChapterLawFlagRow.class, flag.id());
        row.state = flag.state();
        row.settledAt = flag.settledAt();
        row.settledBy = flag.settledBy();
    }

    @Override
    public List<LawFlag> page(LawFlag.@Nullable State state, @Nullable UUID courseId, @Nullable UUID after, int limit) {
        return entityManager.createQuery("""
                        from ChapterLawFlagRow f where (:state is null or f.state = :state) and (:course is null or f.courseId = :course) and (:after is null or f.id < :after)
                        order by f.id desc""", ChapterLawFlagRow.class)
                .setParameter("state", state).setParameter("course", courseId).setParameter("after", after).setMaxResults(limit)
                .getResultStream().map(ChapterLawFlagRow::flag).toList();
    }
}
