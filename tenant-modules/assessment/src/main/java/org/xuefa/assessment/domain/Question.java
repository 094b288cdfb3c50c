package org.xuefa.assessment.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * A question of the bank in its newest version.
 *
 * @param source own, sheet, or course: with the id of the course
 * @param revision changes with every change of any part; the ETag
 */
public record Question(UUID id, UUID versionId, int version, QuestionState state, String topic, int difficulty, QuestionContent content, String source,
        Instant changedAt, int revision) {
    public QuestionType type() {
        return content.text().type();
    }
}
