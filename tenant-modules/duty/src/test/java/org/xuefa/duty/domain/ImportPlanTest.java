package org.xuefa.duty.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xuefa.duty.domain.DutyColumn.AUDIENCE;
import static org.xuefa.duty.domain.DutyColumn.CODE;
import static org.xuefa.duty.domain.DutyColumn.MEASURES;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.xuefa.duty.domain.ImportPlan.Effect;
import org.xuefa.duty.domain.ImportPlan.PlannedLine;

class ImportPlanTest {
    private final DutyItem environment = Samples.item(1, Samples.content("STHJ-01", Samples.ECOLOGY, Samples.ENVIRONMENT, "国家工作人员", "6月5日"));
    private final DutyItem wetland = Samples.item(2, Samples.content(null, Samples.ECOLOGY, Samples.WETLAND, "", ""));
    private final List<DutyItem> list = List.of(environment, wetland);

    @Test
    void knowsAnItemByItsCodeOrByDepartmentAndLaw() {
        var plan = plan(row(2, Samples.ECOLOGY, Samples.ENVIRONMENT, CODE, "STHJ-01", AUDIENCE, "国家工作人员"), row(3, Samples.ECOLOGY, Samples.WETLAND, AUDIENCE, "农民"),
                row(4, Samples.JUSTICE, Samples.ENVIRONMENT));

        assertThat(plan.lines()).extracting(PlannedLine::effect).containsExactly(Effect.UNCHANGED, Effect.CHANGED, Effect.ADDED);
        assertThat(plan.lines().get(1).content()).isEqualTo(Samples.content(null, Samples.ECOLOGY, Samples.WETLAND, "农民", ""));
        assertThat(plan.lines().get(1).item()).isEqualTo(wetland);
        assertThat(plan.untouched()).isZero();
    }

    @Test
    void aColumnThatIsNotThereAndAnEmptyCodeLeaveWhatIsThere() {
        var plan = plan(row(2, Samples.ECOLOGY, Samples.ENVIRONMENT, CODE, "", MEASURES, "宣讲"));

        assertThat(plan.lines().getFirst().content()).isEqualTo(new DutyContent("STHJ-01", Samples.ECOLOGY, Samples.ENVIRONMENT, "", "国家工作人员", "6月5日", "宣讲", ""));
        assertThat(plan.untouched()).isEqualTo(1);
    }

    @Test
    void refusesTheSameItemTwiceAndNamesTheEarlierRow() {
        var plan = plan(row(2, Samples.JUSTICE, Samples.CONSTITUTION, CODE, "A1"), row(5, Samples.JUSTICE, Samples.CONSTITUTION), row(6, Samples.JUSTICE, Samples.WETLAND, CODE, "A1"));

        assertThat(plan.lines()).extracting(PlannedLine::effect).containsExactly(Effect.ADDED, null, null);
        assertThat(plan.lines().get(1).findings()).containsExactly(new Finding(DutyColumn.LAW, Finding.Code.DUPLICATE_IN_FILE, "2"));
        assertThat(plan.lines().get(2).findings()).containsExactly(new Finding(CODE, Finding.Code.CODE_DUPLICATE_IN_FILE, "2"));
        assertThat(plan.count(Finding.Verdict.REFUSED)).isEqualTo(2);
    }

    @Test
    void aCodeOfAnotherDepartmentOrAnItemWithAnotherCodeIsRefused() {
        var plan = plan(row(2, Samples.JUSTICE, Samples.CONSTITUTION, CODE, "STHJ-01"), row(3, Samples.ECOLOGY, Samples.WETLAND, CODE, "STHJ-01"));

        assertThat(plan.lines().getFirst().findings()).containsExactly(new Finding(CODE, Finding.Code.CODE_TAKEN, "武威市生态环境局"));
        assertThat(plan.lines().getLast().findings()).contains(new Finding(DutyColumn.LAW, Finding.Code.ITEM_TAKEN, "无"));
    }

    @Test
    void aCodeMayTakeAnotherLawOfItsDepartment() {
        var plan = plan(row(2, Samples.ECOLOGY, Samples.CONSTITUTION, CODE, "STHJ-01"));

        assertThat(plan.lines().getFirst().effect()).isEqualTo(Effect.CHANGED);
        assertThat(plan.lines().getFirst().item()).isEqualTo(environment);
    }

    @Test
    void twoRowsNeverChangeTheSameItem() {
        var plan = plan(row(2, Samples.ECOLOGY, Samples.ENVIRONMENT, CODE, "NEW-1"), row(3, Samples.ECOLOGY, Samples.CONSTITUTION, CODE, "STHJ-01"));

        assertThat(plan.lines()).extracting(PlannedLine::effect).containsExactly(Effect.CHANGED, null);
        assertThat(plan.lines().getLast().findings()).containsExactly(new Finding(CODE, Finding.Code.ITEM_DUPLICATE_IN_FILE, "2"));
    }

    private ImportPlan plan(CheckedLine... rows) {
        return ImportPlan.of(List.of(rows), list);
    }

    private static CheckedLine row(int number, Department department, LawReference law, Object... cells) {
        return new CheckedLine(Samples.line(number, cells), department, law, List.of());
    }
}
