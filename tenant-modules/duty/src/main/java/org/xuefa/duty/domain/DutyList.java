package org.xuefa.duty.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The duty list of a year.
 *
 * @param edition 1 for the first of the year
 * @param revision grows with every change of the list or of one of its items
 */
public record DutyList(UUID id, int year, int edition, State state, String title, @Nullable UUID clonedFrom, int revision, Instant createdAt, @Nullable Instant publishedAt) {
    /** A replaced list is history: a newer edition of its year is published. */
    public enum State { DRAFT, PUBLISHED, REPLACED }

    public boolean isDraft() {
        return state == State.DRAFT;
    }

    public DutyList changed() {
        return new DutyList(id, year, edition, state, title, clonedFrom, revision + 1, createdAt, publishedAt);
    }

    public DutyList published(Instant now) {
        return new DutyList(id, year, edition, State.PUBLISHED, title, clonedFrom, revision + 1, createdAt, now);
    }

    public DutyList replaced() {
        return new DutyList(id, year, edition, State.REPLACED, title, clonedFrom, revision + 1, createdAt, publishedAt);
    }

    /** The usual title of a year's list. */
    public static String usualTitle(int year) {
        return year + "年度普法责任清单";
    }
}
