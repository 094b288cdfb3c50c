package org.xuefa.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShownNamesTest {
    @Test
    void aMaskedNameKeepsItsEndsAndOfTwoSignsTheFirst() {
        assertThat(MaskedName.of("王小明")).isEqualTo("王*明");
        assertThat(MaskedName.of("欧阳小明")).isEqualTo("欧**明");
        assertThat(MaskedName.of("王明")).isEqualTo("王*");
        assertThat(MaskedName.of("王")).isEqualTo("王");
        assertThat(MaskedName.of("")).isEmpty();
    }

    @Test
    void whoAnswersForAUnitReadsTheNamesOfItsPeopleAndOfNobodyElse() {
        var names = new ShownNames(new Scope(false, List.of("/city/justice/")));

        assertThat(names.of("王小明", "/city/justice/office/")).isEqualTo("王小明");
        assertThat(names.of("王小明", "/city/finance/")).isEqualTo("王*明");
        assertThat(new ShownNames(Scope.WHOLE_CITY).of("王小明", "/city/finance/")).isEqualTo("王小明");
        assertThat(new ShownNames(Scope.NOTHING).of("王小明", "/city/justice/")).isEqualTo("王*明");
    }
}
