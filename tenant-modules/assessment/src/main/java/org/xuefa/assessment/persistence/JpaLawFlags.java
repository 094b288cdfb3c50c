package org.xuefa.assessment.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.xuefa.assessment.domain.QuestionFlag;
import org.xuefa.statutes.LawFlagRows;

/** Flags of questions in the database. */
@ApplicationScoped
public class JpaLawFlags extends LawFlagRows<QuestionFlag, QuestionLawFlagRow> {
    protected JpaLawFlags() {
        this(null);
    }

    @Inject
    public JpaLawFlags(EntityManager entityManager) {
        super(entityManager, QuestionLawFlagRow.class, "questionId", "questionId");
    }

    @Override
    protected QuestionLawFlagRow row(QuestionFlag flagged) {
        return new QuestionLawFlagRow(flagged);
    }

    @Override
    protected QuestionFlag flagged(QuestionLawFlagRow row) {
        return row.flagged();
    }
}
