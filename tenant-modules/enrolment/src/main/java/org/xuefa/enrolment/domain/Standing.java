package org.xuefa.enrolment.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a person stands in a campaign, and the rules by which roster, self-enrolment and decisions change it (R32, R33, AMB-11). A person has
 * one unit; a second unit that names the same person is kept beside it until somebody settles which counts.
 *
 * @param unitId the unit that counts
 * @param claimedUnitId the other unit of a conflict
 * @param nameDiffers who enrolled typed another name than is on record
 */
public record Standing(UUID unitId, boolean onRoster, boolean selfEnrolled, @Nullable UUID claimedUnitId, boolean nameDiffers, EnrolmentState state) {
    public static Standing ofRoster(UUID unit) {
        return new Standing(unit, true, false, null, false, EnrolmentState.CONFIRMED);
    }

    public static Standing ofSelf(UUID unit, boolean needsConfirmation, boolean nameDiffers) {
        return new Standing(unit, false, true, null, nameDiffers, needsConfirmation || nameDiffers ? EnrolmentState.PENDING : EnrolmentState.CONFIRMED);
    }

    public Bucket bucket() {
        if (claimedUnitId != null) {
            return Bucket.CONFLICTING_UNIT;
        }
        if (onRoster) {
            return selfEnrolled ? Bucket.BOTH : Bucket.ROSTER_ONLY;
        }
        return Bucket.SELF_ONLY;
    }

    public boolean counts() {
        return state == EnrolmentState.CONFIRMED;
    }

    /** A roster names the person. Who was removed stays removed: reading an old sheet again must not undo that. */
    public Standing namedByRoster(UUID unit) {
        return switch (state) {
            case REMOVED -> this;
            case PENDING, REJECTED -> new Standing(unit, true, true, unit.equals(unitId) || state == EnrolmentState.REJECTED ? null : unitId, nameDiffers, EnrolmentState.CONFIRMED);
            case CONFIRMED -> new Standing(unitId, true, selfEnrolled, unit.equals(unitId) || claimedUnitId != null ? claimedUnitId : unit, nameDiffers, state);
        };
    }

    /** An administrator enters the person by hand, which also takes back a removal. */
    public Standing enteredByHand(UUID unit) {
        return state == EnrolmentState.REMOVED ? new Standing(unit, true, selfEnrolled, null, false, EnrolmentState.CONFIRMED) : namedByRoster(unit);
    }

    /** The person enrols. Once rejected by a unit, only another unit can be asked. */
    public Standing enrolledBySelf(UUID unit, boolean needsConfirmation, boolean otherName) {
        return switch (state) {
            case CONFIRMED -> new Standing(unitId, onRoster, true, unit.equals(unitId) || claimedUnitId != null ? claimedUnitId : unit, nameDiffers || otherName, state);
            case PENDING, REMOVED -> ofSelf(unit, needsConfirmation || state == EnrolmentState.REMOVED, otherName);
            case REJECTED -> unit.equals(unitId) ? this : ofSelf(unit, true, otherName);
        };
    }

    public boolean needsDecision() {
        return state == EnrolmentState.PENDING || (state == EnrolmentState.CONFIRMED && (claimedUnitId != null || nameDiffers));
    }

    /** Confirmed, for the chosen unit when two are named. */
    public Standing confirmed(UUID chosenUnit) {
        return new Standing(chosenUnit, onRoster, selfEnrolled, null, false, EnrolmentState.CONFIRMED);
    }

    /** Who is not on a roster is out; on a roster only what was claimed besides is dropped. */
    public Standing rejected() {
        return state == EnrolmentState.PENDING ? new Standing(unitId, onRoster, selfEnrolled, null, nameDiffers, EnrolmentState.REJECTED)
                : new Standing(unitId, onRoster, selfEnrolled, null, false, state);
    }

    public Standing movedTo(UUID unit) {
        return new Standing(unit, onRoster, selfEnrolled, null, nameDiffers, state);
    }

    public Standing removed() {
        return new Standing(unitId, onRoster, selfEnrolled, null, nameDiffers, EnrolmentState.REMOVED);
    }
}
