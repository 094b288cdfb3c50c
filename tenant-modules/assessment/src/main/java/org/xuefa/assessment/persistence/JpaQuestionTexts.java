package org.xuefa.assessment.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.xuefa.assessment.domain.QuestionText;
import org.xuefa.assessment.domain.QuestionTexts;

/** Texts of versions, from memory where possible; about 20 million characters. */
@ApplicationScoped
public class JpaQuestionTexts implements QuestionTexts {
    private final EntityManager entityManager;
    private final Remembered<QuestionText> texts =
            new Remembered<>(20_000_000, text -> 100 + text.stem().length() + text.options().stream().mapToInt(String::length).sum());

    protected JpaQuestionTexts() {
        this(null);
    }

    @Inject
    public JpaQuestionTexts(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Map<UUID, QuestionText> of(Collection<UUID> versionIds) {
        return texts.get(versionIds, missing -> entityManager.createQuery("select v from QuestionVersionRow v where v.id in :ids", QuestionVersionRow.class)
                .setParameter("ids", missing).getResultStream().collect(Collectors.toMap(QuestionVersionRow::id, QuestionVersionRow::text)));
    }
}
