package org.xuefa.reporting.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.xuefa.assessment.Grade;

class TallyTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 9, 7);
    private final UUID justice = UUID.randomUUID();
    private final UUID finance = UUID.randomUUID();
    private final PersonState stranger = PersonState.unknown(UUID.randomUUID());
    private final PersonState clerk = stranger.placed(new Placement(justice, "staff", "王小明", true, false));

    @Test
    void whoJoinsIsAddedToTheirUnitAndTier() {
        assertThat(new Tally().change(stranger, clerk).counts()).isEqualTo(Map.of(new Tally.Cell(justice, "staff"), new Counts(1, 0, 1, 0, 0, 0, 0, 0, 0)));
    }

    @Test
    void theSameStateAgainChangesNothing() {
        var studying = clerk.started(MONDAY);

        var tally = new Tally().change(studying, studying.started(MONDAY));

        assertThat(tally.counts()).isEmpty();
        assertThat(tally.days()).isEmpty();
    }

    @Test
    void whoMovesTakesAlongAllThatWasDone() {
        var done = clerk.started(MONDAY).reached(MONDAY.plusDays(1)).withResult(new ExamResult(MONDAY.plusDays(2), 95, Grade.EXCELLENT)).withCertificate(true);
        var all = new Counts(1, 0, 1, 1, 1, 1, 1, 1, 1);

        var tally = new Tally().change(done, done.placed(new Placement(finance, "staff", "王小明", true, false)));

        assertThat(tally.counts()).isEqualTo(Map.of(
                new Tally.Cell(justice, "staff"), Counts.NONE.minus(all), new Tally.Cell(finance, "staff"), all));
        assertThat(tally.days()).hasSize(6);
    }

    @Test
    void whoIsExcusedLeavesEveryRateAndStaysOnTheRoster() {
        var studying = clerk.started(MONDAY);

        var excused = studying.placed(new Placement(justice, "staff", "王小明", true, true));

        assertThat(new Tally().change(studying, excused).counts().values()).containsExactly(new Counts(0, 1, -1, -1, 0, 0, 0, 0, 0));
        assertThat(Counts.of(excused)).isEqualTo(new Counts(1, 1, 0, 0, 0, 0, 0, 0, 0));
    }

    @Test
    void whoLeavesAndReturnsIsCountedWithWhatWasDoneBefore() {
        var studying = clerk.started(MONDAY);

        assertThat(Counts.of(studying.gone())).isEqualTo(Counts.NONE);
        assertThat(Counts.of(studying.gone().placed(new Placement(justice, "staff", "王小明", true, false)))).isEqualTo(Counts.of(studying));
    }

    @Test
    void aResultThatIsTakenBackTakesBackThePass() {
        var passed = clerk.withResult(new ExamResult(MONDAY, 61, Grade.PASS));
        var failed = clerk.withResult(new ExamResult(MONDAY, 58, Grade.FAIL));

        assertThat(new Tally().change(passed, failed).counts().values()).containsExactly(new Counts(0, 0, 0, 0, 0, 0, -1, 0, 0));
        assertThat(new Tally().change(passed, failed).days().values()).containsExactly(new DayCounts(0, 0, 0, -1));
    }

    @Test
    void theEarliestDayHoldsWhateverTheOrderOfDelivery() {
        assertThat(clerk.started(MONDAY.plusDays(3)).started(MONDAY)).isEqualTo(clerk.started(MONDAY).started(MONDAY.plusDays(3)));
    }

    @Test
    void eachPersonIsBehindTheFiguresThatCountThem() {
        var failed = clerk.started(MONDAY).withResult(new ExamResult(MONDAY, 58, Grade.FAIL));

        assertThat(java.util.Arrays.stream(Behind.values()).filter(figure -> figure.includes(failed)))
                .containsExactly(Behind.ROSTER, Behind.SHOULD, Behind.STARTED, Behind.NOT_REACHED, Behind.SAT, Behind.FAILED);
    }
}
