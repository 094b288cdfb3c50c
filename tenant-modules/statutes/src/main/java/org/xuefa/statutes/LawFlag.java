package org.xuefa.statutes;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something cites an article that reads differently, or is gone, in a newer version of its law (R50). Somebody looks and says that it is still
 * right, or has been edited; until then the flag stays. What is flagged is the feature's own: see {@link Flagged}.
 *
 * @param settledBy user name
 */
public record LawFlag(UUID id, Amendment amendment, State state, Instant raisedAt, @Nullable Instant settledAt, @Nullable String settledBy) {
    public enum State { OPEN, CONFIRMED, EDITED }

    public LawFlag settled(State outcome, Instant now, String editor) {
        return new LawFlag(id, amendment, outcome, raisedAt, now, editor);
    }
}
