package org.xuefa.assessment;

import java.util.UUID;
import org.xuefa.platform.outbox.DomainEvent;

/** The result that counts has changed after a ruling on a faulty item (R79). */
public record ResultChanged(UUID campaignId, UUID personId, UUID attemptId, int attempt, int scoreBefore, int score, Grade gradeBefore, Grade grade)
        implements DomainEvent {
    public boolean passedBefore() {
        return gradeBefore.passed();
    }

    public boolean passed() {
        return grade.passed();
    }
}
