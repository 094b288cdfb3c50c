package org.xuefa.reporting.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class RatesTest {
    @Test
    void nineteenOfTwentyMeetNinetyFivePercentAndEighteenDoNot() {
        assertThat(new Rate(19, 20).isBelow(BigDecimal.valueOf(95))).isFalse();
        assertThat(new Rate(18, 20).isBelow(BigDecimal.valueOf(95))).isTrue();
    }

    @Test
    void aRateJustBelowItsTargetIsNotRoundedUpToIt() {
        var rate = new Rate(9_499, 10_000);

        assertThat(rate.percent()).contains(new BigDecimal("94.9"));
        assertThat(rate.isBelow(new BigDecimal("95"))).isTrue();
    }

    @Test
    void aRateOverNobodyIsLeftOutAndMissesNothing() {
        assertThat(new Rate(0, 0).percent()).isEmpty();
        assertThat(new Rate(0, 0).isBelow(BigDecimal.valueOf(95))).isFalse();
    }

    @Test
    void studyAndExamAreMeasuredAgainstThoseWhoShouldPassingAgainstThoseWhoSat() {
        var counts = new Counts(12, 2, 10, 9, 8, 5, 4, 1, 3);

        assertThat(Measure.STARTED.of(counts)).isEqualTo(new Rate(9, 10));
        assertThat(Measure.REACHED.of(counts)).isEqualTo(new Rate(8, 10));
        assertThat(Measure.SAT.of(counts)).isEqualTo(new Rate(5, 10));
        assertThat(Measure.PASSED.of(counts)).isEqualTo(new Rate(4, 5));
        assertThat(Measure.EXCELLENT.of(counts)).isEqualTo(new Rate(1, 5));
    }

    @Test
    void lagIsThePointsShortOfEveryTargetAddedUp() {
        var half = new Counts(10, 0, 10, 5, 5, 10, 9, 0, 0);

        assertThat(Targets.DEFAULT.lagOf(half)).isEqualByComparingTo("45");
        assertThat(Targets.DEFAULT.missedBy(half)).containsExactly(Measure.STARTED);
    }

    @Test
    void theUnitThatLagsMostComesFirstThenTheLargerOneAndUnitsWithoutPeopleLast() {
        var good = counts(10, 10);
        var bad = counts(10, 1);
        var badAndLarge = counts(20, 2);
        var empty = Counts.NONE;

        assertThat(new Lagging(Targets.DEFAULT).first(List.of(empty, good, bad, badAndLarge), Function.identity())).containsExactly(badAndLarge, bad, good, empty);
    }

    @Test
    void aTargetBeyondHundredPercentIsNoTarget() {
        assertThatThrownBy(() -> new Targets(Map.of(Measure.SAT, BigDecimal.valueOf(101)))).isInstanceOf(IllegalArgumentException.class);
    }

    private static Counts counts(int should, int everything) {
        return new Counts(should, 0, should, everything, everything, everything, everything, 0, 0);
    }
}
