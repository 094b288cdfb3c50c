package org.xuefa.assessment.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.statutes.Amendment;

/**
 * A question cites an article that reads differently, or is gone, in a newer version of its law (R50). An editor looks and says that the question is
 * still right, or has been edited; until then the flag stays.
 *
 * @param version of the question when the flag was raised
 * @param settledBy user name
 */
public record LawFlag(
        UUID id, UUID questionId, int version, Amendment amendment, State state, Instant raisedAt,
        @Nullable Instant settledAt, @Nullable String settledBy) {
    public enum State { OPEN, CONFIRMED, EDITED }

    public LawFlag settled(State outcome, Instant now, String editor) {
        return new LawFlag(id, questionId, version, amendment, outcome, raisedAt, now, editor);
    }
}
