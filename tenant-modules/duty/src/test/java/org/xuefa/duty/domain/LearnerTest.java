package org.xuefa.duty.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.xuefa.duty.domain.Learner.Study;

class LearnerTest {
    private static final UUID ONE = new UUID(4, 1);
    private static final UUID TWO = new UUID(4, 2);
    private static final LocalDate DAY = LocalDate.of(2026, 7, 1);
    private final Learner learner = Learner.unknown(new UUID(5, 1)).at(new UUID(6, 1), true);

    @Test
    void aPersonCountsOnceHoweverManyCoursesOfASubjectTheyStudy() {
        var busy = learner.with(ONE, new Study(DAY, DAY.plusDays(2), 600)).with(TWO, new Study(DAY, null, 100));

        assertThat(busy.figures(List.of(ONE, TWO))).isEqualTo(new Figures(1, 1, 700));
        assertThat(busy.figures(List.of(TWO))).isEqualTo(new Figures(1, 0, 100));
        assertThat(busy.figures(List.of(new UUID(4, 3)))).isEqualTo(Figures.NONE);
    }

    @Test
    void whatIsKnownIsNeverForgotten() {
        var known = learner.with(ONE, new Study(DAY, DAY.plusDays(5), 600));

        assertThat(known.with(ONE, new Study(DAY.plusDays(1), null, 300))).isEqualTo(known);
        assertThat(known.with(ONE, new Study(DAY.minusDays(1), DAY.plusDays(9), 900)).studies().get(ONE)).isEqualTo(new Study(DAY.minusDays(1), DAY.plusDays(5), 900));
    }

    @Test
    void whoTakesPartNoMoreCountsNowhere() {
        var known = learner.with(ONE, new Study(DAY, null, 60));

        assertThat(known.gone().figures(List.of(ONE))).isEqualTo(Figures.NONE);
        assertThat(known.gone().studies()).isEqualTo(known.studies());
        assertThat(Learner.unknown(known.personId()).with(ONE, new Study(DAY, null, 60)).figures(List.of(ONE))).isEqualTo(Figures.NONE);
    }

    @Test
    void aStateSaysHowFarAnItemIs() {
        assertThat(CoverageState.of(0, new Figures(9, 9, 9))).isEqualTo(CoverageState.NO_COURSE);
        assertThat(CoverageState.of(1, Figures.NONE)).isEqualTo(CoverageState.NOT_STARTED);
        assertThat(CoverageState.of(1, new Figures(2, 0, 0))).isEqualTo(CoverageState.IN_STUDY);
        assertThat(CoverageState.of(1, new Figures(2, 1, 0))).isEqualTo(CoverageState.STUDIED);
    }
}
