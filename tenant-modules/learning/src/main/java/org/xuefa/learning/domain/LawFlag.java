package org.xuefa.learning.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A chapter cites an article that reads differently, or is gone, in a newer version of its law (R50). Somebody looks and says that the chapter is
 * still right, or has been edited; until then the flag stays.
 *
 * @param law full title
 * @param article number in the older version, such as 59 or 59-1
 * @param wording of the chapter when the flag was raised, as a hash: an edited chapter has another
 * @param settledBy user name
 */
public record LawFlag(
        UUID id, UUID courseId, UUID chapterId, UUID lawId, String law, String article, LocalDate from, LocalDate to, State state, Instant raisedAt, String wording,
        @Nullable Instant settledAt, @Nullable String settledBy) {
    public enum State { OPEN, CONFIRMED, EDITED }

    public LawFlag settled(State outcome, Instant now, String editor) {
        return new LawFlag(id, courseId, chapterId, lawId, law, article, from, to, outcome, raisedAt, wording, now, editor);
    }
}
