package org.xuefa.reporting.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.xuefa.enrolment.Unit;
import org.xuefa.enrolment.UnitKind;
import org.xuefa.reporting.domain.Counts;
import org.xuefa.reporting.usecase.UnitFigures;

class UnitMarkTest {
    private final UnitFigures a = line("甲");
    private final UnitFigures b = line("乙");
    private final UnitFigures c = line("丙");

    @Test
    void theNextPageBeginsBehindTheLastLineWhereverItStandsByThen() {
        var mark = UnitMark.ofText(UnitMark.of(List.of(a, b, c), 1).text());

        assertThat(mark.next(List.of(a, b, c))).isEqualTo(1);
        assertThat(mark.next(List.of(b, a, c))).isEqualTo(2);
    }

    @Test
    void whereTheLastLineIsGoneItBeginsAfterAsManyAsWereShown() {
        var mark = UnitMark.of(List.of(a, b, c), 2);

        assertThat(mark.next(List.of(a, c))).isEqualTo(2);
        assertThat(mark.next(List.of())).isZero();
    }

    private static UnitFigures line(String name) {
        var id = UUID.randomUUID();
        return new UnitFigures(new Unit(id, name, UnitKind.OTHER, null, "/" + id + "/"), false, Counts.NONE);
    }
}
