package org.xuefa.learning.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.statutes.Amendment;

/**
 * A chapter cites an article that reads differently, or is gone, in a newer version of its law (R50). Somebody looks and says that the chapter is
 * still right, or has been edited; until then the flag stays.
 *
 * @param wording of the chapter when the flag was raised, as a hash: an edited chapter has another
 * @param settledBy user name
 */
public record LawFlag(
        UUID id, UUID courseId, UUID chapterId, Amendment amendment, State state, Instant raisedAt, String wording,
        @Nullable Instant settledAt, @Nullable String settledBy) {
    public enum State { OPEN, CONFIRMED, EDITED }

    public LawFlag settled(State outcome, Instant now, String editor) {
        return new LawFlag(id, courseId, chapterId, amendment, outcome, raisedAt, wording, now, editor);
    }
}
