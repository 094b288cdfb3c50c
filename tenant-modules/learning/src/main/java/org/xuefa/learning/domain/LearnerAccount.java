package org.xuefa.learning.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.spi.Credit;

/**
 * What a learner has earned in a campaign.
 *
 * @param studiedUntil end of the last session, so that the next cannot begin before it, whatever the clocks of two nodes say
 * @param reachedAt when the target was first reached
 */
public record LearnerAccount(
        UUID campaignId,
        UUID personId,
        Credit compulsory,
        Credit elective,
        @Nullable Instant studiedUntil,
        @Nullable Instant startedAt,
        @Nullable Instant reachedAt) {
    public static LearnerAccount fresh(UUID campaignId, UUID personId) {
        return new LearnerAccount(campaignId, personId, Credit.ZERO, Credit.ZERO, null, null, null);
    }

    public LearnerAccount plus(CourseKind kind, Credit amount) {
        return switch (kind) {
            case COMPULSORY -> new LearnerAccount(campaignId, personId, compulsory.plus(amount), elective, studiedUntil, startedAt, reachedAt);
            case ELECTIVE -> new LearnerAccount(campaignId, personId, compulsory, elective.plus(amount), studiedUntil, startedAt, reachedAt);
        };
    }

    public LearnerAccount started(Instant now) {
        return startedAt != null ? this : new LearnerAccount(campaignId, personId, compulsory, elective, studiedUntil, now, reachedAt);
    }

    public LearnerAccount reached(Instant now) {
        return new LearnerAccount(campaignId, personId, compulsory, elective, studiedUntil, startedAt, now);
    }

    public LearnerAccount studiedUntil(Instant end) {
        return studiedUntil != null && !end.isAfter(studiedUntil) ? this : new LearnerAccount(campaignId, personId, compulsory, elective, end, startedAt, reachedAt);
    }

    /** The earliest moment from which new study may count. */
    public Instant notBefore(Instant now) {
        return studiedUntil != null && studiedUntil.isAfter(now) ? studiedUntil : now;
    }
}
