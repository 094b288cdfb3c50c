package org.xuefa.learning.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.xuefa.learning.domain.ChapterFlag;
import org.xuefa.statutes.LawFlagRows;

/** Flags of chapters in the database. */
@ApplicationScoped
public class JpaLawFlags extends LawFlagRows<ChapterFlag, ChapterLawFlagRow> {
    @SuppressWarnings("NullAway")
    protected JpaLawFlags() {
        this(null);
    }

    @Inject
    public JpaLawFlags(EntityManager entityManager) {
        super(entityManager, ChapterLawFlagRow.class, "chapterId", "courseId");
    }

    @Override
    protected ChapterLawFlagRow row(ChapterFlag flagged) {
        return new ChapterLawFlagRow(flagged);
    }

    @Override
    protected ChapterFlag flagged(ChapterLawFlagRow row) {
        return row.flagged();
    }
}
