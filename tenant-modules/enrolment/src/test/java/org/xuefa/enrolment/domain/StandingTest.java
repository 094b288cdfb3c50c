package org.xuefa.enrolment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class StandingTest {
    private static final UUID JUSTICE = UUID.fromString("00000000-0000-0000-0000-00000000000a");
    private static final UUID FINANCE = UUID.fromString("00000000-0000-0000-0000-00000000000b");

    @Test
    void whoIsOnTheRosterTakesPartWithoutEnrolling() {
        var standing = Standing.ofRoster(JUSTICE);

        assertThat(standing.bucket()).isEqualTo(Bucket.ROSTER_ONLY);
        assertThat(standing.counts()).isTrue();
    }

    @Test
    void whoEnrolsAndIsOnTheRosterOfTheSameUnitIsInBoth() {
        var standing = Standing.ofRoster(JUSTICE).enrolledBySelf(JUSTICE, true, false);

        assertThat(standing.bucket()).isEqualTo(Bucket.BOTH);
        assertThat(standing.counts()).isTrue();
    }

    @Test
    void whoOnlyEnrolsWaitsForTheUnitsAdministrator() {
        var standing = Standing.ofSelf(JUSTICE, true, false);

        assertThat(standing.bucket()).isEqualTo(Bucket.SELF_ONLY);
        assertThat(standing.counts()).isFalse();
        assertThat(standing.confirmed(JUSTICE).counts()).isTrue();
        assertThat(standing.rejected().state()).isEqualTo(EnrolmentState.REJECTED);
    }

    @Test
    void aRosterConfirmsWhoHadOnlyEnrolled() {
        var standing = Standing.ofSelf(JUSTICE, true, false).namedByRoster(JUSTICE);

        assertThat(standing.bucket()).isEqualTo(Bucket.BOTH);
        assertThat(standing.counts()).isTrue();
    }

    @Test
    void aSecondUnitMakesAConflictAndLeavesThePersonWhereTheyAre() {
        for (var standing : new Standing[] {Standing.ofRoster(JUSTICE).enrolledBySelf(FINANCE, true, false), Standing.ofRoster(JUSTICE).namedByRoster(FINANCE)}) {
            assertThat(standing.bucket()).isEqualTo(Bucket.CONFLICTING_UNIT);
            assertThat(standing.unitId()).isEqualTo(JUSTICE);
            assertThat(standing.claimedUnitId()).isEqualTo(FINANCE);
            assertThat(standing.counts()).isTrue();
            assertThat(standing.confirmed(FINANCE).bucket()).isNotEqualTo(Bucket.CONFLICTING_UNIT);
            assertThat(standing.rejected().unitId()).isEqualTo(JUSTICE);
        }
    }

    @Test
    void theRosterOfAnotherUnitOutranksAnUnconfirmedEnrolment() {
        var standing = Standing.ofSelf(JUSTICE, true, false).namedByRoster(FINANCE);

        assertThat(standing.unitId()).isEqualTo(FINANCE);
        assertThat(standing.bucket()).isEqualTo(Bucket.CONFLICTING_UNIT);
    }

    @Test
    void readingTheSameRosterAgainChangesNothing() {
        var once = Standing.ofRoster(JUSTICE).namedByRoster(FINANCE);

        assertThat(once.namedByRoster(FINANCE)).isEqualTo(once);
        assertThat(once.namedByRoster(JUSTICE)).isEqualTo(once);
        assertThat(Standing.ofRoster(JUSTICE).removed().namedByRoster(JUSTICE).state()).isEqualTo(EnrolmentState.REMOVED);
    }

    @Test
    void anAdministratorCanTakeARemovalBackByHand() {
        assertThat(Standing.ofRoster(JUSTICE).removed().enteredByHand(FINANCE)).isEqualTo(Standing.ofRoster(FINANCE));
    }

    @Test
    void whoWasRejectedCanAskAnotherUnitOnly() {
        var rejected = Standing.ofSelf(JUSTICE, true, false).rejected();

        assertThat(rejected.enrolledBySelf(JUSTICE, true, false)).isEqualTo(rejected);
        assertThat(rejected.enrolledBySelf(FINANCE, false, false)).isEqualTo(Standing.ofSelf(FINANCE, true, false));
    }

    @Test
    void anotherNameThanTheOneOnRecordNeedsALook() {
        assertThat(Standing.ofSelf(JUSTICE, false, true).counts()).isFalse();
        assertThat(Standing.ofRoster(JUSTICE).enrolledBySelf(JUSTICE, false, true).needsDecision()).isTrue();
    }
}
