package org.xuefa.assessment.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.xuefa.assessment.domain.QuestionFlag;
import org.xuefa.statutes.LawFlagColumns;

@Entity
@Table(name = "assessment_law_flag")
class QuestionLawFlagRow extends LawFlagColumns {
    @Column(name = "question_id")
    private UUID questionId;

    private int version;

    protected QuestionLawFlagRow() {}

    QuestionLawFlagRow(QuestionFlag flagged) {
        super(flagged.flag());
        questionId = flagged.questionId();
        version = flagged.version();
    }

    QuestionFlag flagged() {
        return new QuestionFlag(flag(), questionId, version);
    }
}
