package org.xuefa.assessment.domain;

import java.util.UUID;
import org.xuefa.statutes.Flagged;
import org.xuefa.statutes.LawFlag;

/**
 * A question that cites a changed article.
 *
 * @param version of the question when the flag was raised
 */
public record QuestionFlag(LawFlag flag, UUID questionId, int version) implements Flagged {
    @Override
    public UUID citing() {
        return questionId;
    }

    @Override
    public UUID opened() {
        return questionId;
    }
}
