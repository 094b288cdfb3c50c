package org.xuefa.reporting.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.enrolment.Participation;

/**
 * A walk over all people of a campaign, in pieces that commit one by one; a restart goes on where the last piece ended.
 *
 * @param position the last person looked at
 * @param again rosters only: another roster was applied since the walk began, so it begins anew
 */
public record Recount(
        UUID id,
        UUID campaignId,
        Trigger trigger,
        State state,
        Instant startedAt,
        @Nullable Instant finishedAt,
        UUID position,
        boolean again,
        int peopleChecked,
        int peopleCorrected,
        int figuresCorrected) {
    public enum Trigger {
        NIGHTLY,
        MANUAL,
        /** A roster was applied: places its people; not a proof, so not shown as a recount. */
        ROSTER
    }

    public enum State { RUNNING, FINISHED }

    public static Recount begin(UUID id, UUID campaignId, Trigger trigger, Instant now) {
        return new Recount(id, campaignId, trigger, State.RUNNING, now, null, Participation.START, false, 0, 0, 0);
    }

    public Recount advanced(UUID to, int checked, int corrected) {
        return new Recount(id, campaignId, trigger, state, startedAt, finishedAt, to, again, peopleChecked + checked, peopleCorrected + corrected, figuresCorrected);
    }

    public Recount finished(Instant now, int figures) {
        return new Recount(id, campaignId, trigger, State.FINISHED, startedAt, now, position, again, peopleChecked, peopleCorrected, figures);
    }

    public Recount fromTheStart() {
        return new Recount(id, campaignId, trigger, state, startedAt, finishedAt, Participation.START, false, 0, 0, 0);
    }
}
