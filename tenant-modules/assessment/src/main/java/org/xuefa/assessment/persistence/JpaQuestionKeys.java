package org.xuefa.assessment.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.xuefa.assessment.domain.QuestionKey;
import org.xuefa.assessment.domain.QuestionKeys;

/** Keys of versions, in a memory of their own apart from the texts that are sent; about 10 million characters. */
@ApplicationScoped
public class JpaQuestionKeys implements QuestionKeys {
    private final EntityManager entityManager;
    private final Remembered<QuestionKey> keys = new Remembered<>(10_000_000, key -> 100 + (key.explanation() == null ? 0 : key.explanation().length()));

    protected JpaQuestionKeys() {
        this(null);
    }

    @Inject
    public JpaQuestionKeys(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Map<UUID, QuestionKey> of(Collection<UUID> versionIds) {
        return keys.get(versionIds, missing -> entityManager.createQuery("select k from QuestionKeyRow k where k.id in :ids", QuestionKeyRow.class)
                .setParameter("ids", missing).getResultStream().collect(Collectors.toMap(QuestionKeyRow::id, QuestionKeyRow::key)));
    }
}
