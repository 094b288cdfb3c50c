package org.xuefa.assessment.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.assessment.domain.LawFlag;
import org.xuefa.assessment.domain.LawFlagStore;

/** Flags of changed laws in the database. */
@ApplicationScoped
public class JpaLawFlags implements LawFlagStore {
    private final EntityManager entityManager;

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
                        select count(f) from QuestionLawFlagRow f where f.questionId = :question and f.amendment.lawId = :law and f.amendment.article = :article and f.amendment.toDate = :to""", Long.class)
                .setParameter("question", flag.questionId()).setParameter("law", flag.amendment().lawId()).setParameter("article", flag.amendment().change().article()).setParameter("to", flag.amendment().to())
                .getSingleResult();
        if (known == 0) {
            var row = new QuestionLawFlagRow();
            row.id = flag.id();
            row.questionId = flag.questionId();
            row.version = flag.version();
            row.amendment = new AmendmentColumns(flag.amendment());
            row.state = flag.state();
            row.raisedAt = flag.raisedAt();
            entityManager.persist(row);
            entityManager.flush();
        }
    }

    @Override
    public int open() {
        return entityManager.createQuery("select count(f) from QuestionLawFlagRow f where f.state = OPEN", Long.class).getSingleResult().intValue();
    }

    @Override
    public Optional<LawFlag> lock(UUID id) {
        return Optional.ofNullable(entityManager.find(QuestionLawFlagRow.class, id, LockModeType.PESSIMISTIC_WRITE)).map(QuestionLawFlagRow::flag);
    }

    @Override
    public void save(LawFlag flag) {
        var row = entityManager.getReference(QuestionLawFlagRow.class, flag.id());
        row.state = flag.state();
        row.settledAt = flag.settledAt();
        row.settledBy = flag.settledBy();
    }

    @Override
    public List<LawFlag> page(LawFlag.@Nullable State state, @Nullable UUID questionId, @Nullable UUID after, int limit) {
        return entityManager.createQuery("""
                        from QuestionLawFlagRow f where (:state is null or f.state = :state) and (:question is null or f.questionId = :question) and (:after is null or f.id < :after)
                        order by f.id desc""", QuestionLawFlagRow.class)
                .setParameter("state", state).setParameter("question", questionId).setParameter("after", after).setMaxResults(limit)
                .getResultStream().map(QuestionLawFlagRow::flag).toList();
    }
}
