package org.xuefa.enrolment.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a unit handed in.
 *
 * @param waitsAt the unit that decides next; like {@code level} only while it waits
 * @param partOf the department's submission it was consolidated into; stays when that one is accepted
 * @param reason why it was returned last
 */
public record Submission(UUID id, UUID campaignId, UUID unitId, State state, @Nullable RosterLevel level, @Nullable UUID waitsAt, @Nullable UUID partOf, int version,
        Instant handedInAt, String handedInBy, @Nullable String reason) {
    public enum State { WAITING, RETURNED, CONSOLIDATED, ACCEPTED }

    /** At this step, or accepted when there is none. */
    public Submission at(RosterRoute.@Nullable Stop stop) {
        return stop == null ? to(State.ACCEPTED, null, partOf, null) : new Submission(id, campaignId, unitId, State.WAITING, stop.level(), stop.unit().id(), null, version, handedInAt, handedInBy, null);
    }

    public Submission returned(@Nullable String why) {
        return to(State.RETURNED, null, null, why);
    }

    public Submission consolidated(UUID into) {
        return to(State.CONSOLIDATED, null, into, null);
    }

    public Submission handedInAgain(Instant now, String by) {
        return new Submission(id, campaignId, unitId, state, level, waitsAt, partOf, version, now, by, null);
    }

    private Submission to(State next, @Nullable UUID nextUnit, @Nullable UUID into, @Nullable String why) {
        return new Submission(id, campaignId, unitId, next, null, nextUnit, into, version, handedInAt, handedInBy, why);
    }
}
