package org.xuefa.duty.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xuefa.duty.domain.DutyColumn.AUDIENCE;
import static org.xuefa.duty.domain.DutyColumn.CODE;
import static org.xuefa.duty.domain.DutyColumn.CONTACT;
import static org.xuefa.duty.domain.DutyColumn.CREDIT_CODE;
import static org.xuefa.duty.domain.DutyColumn.DEPARTMENT;
import static org.xuefa.duty.domain.DutyColumn.LAW;
import static org.xuefa.duty.domain.DutyColumn.OCCASIONS;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xuefa.platform.sheet.SheetRow;

class RowCheckTest {
    private final RowCheck check = new RowCheck(
            Map.of("市生态环境局", List.of(Samples.unit(Samples.ECOLOGY)), "市司法局", List.of(Samples.unit(Samples.JUSTICE)),
                    "司法局", List.of(Samples.unit(Samples.JUSTICE), Samples.unit(Samples.ECOLOGY)), "11620600013900001X", List.of(Samples.unit(Samples.ECOLOGY))),
            Map.of("环境保护法", Samples.ENVIRONMENT, "中华人民共和国环境保护法", Samples.ENVIRONMENT));

    @Test
    void findsDepartmentAndLawAndCompletesTheTitle() {
        var row = check.check(Samples.line(3, CODE, "STHJ-01", DEPARTMENT, "市生态环境局", LAW, "《环境保护法》（2014年修订）", AUDIENCE, "国家工作人员", OCCASIONS, "6月5日环境日"));

        assertThat(row.department()).isEqualTo(Samples.ECOLOGY);
        assertThat(row.law()).isEqualTo(Samples.ENVIRONMENT);
        assertThat(row.findings()).containsExactly(new Finding(LAW, Finding.Code.TITLE_COMPLETED, "中华人民共和国环境保护法"));
        assertThat(Finding.worst(row.findings())).isEqualTo(Finding.Verdict.GOOD);
    }

    @Test
    void saysWhatCannotBeTakenAndWhy() {
        assertFindings(Samples.line(3), "DEPARTMENT required", "LAW required");
        assertFindings(Samples.line(3, CODE, "1 2", DEPARTMENT, "别处的局", LAW, "《环境保护法》《湿地保护法》"), "CODE malformed", "DEPARTMENT unknown-unit", "LAW one-law-a-row");
        assertFindings(Samples.line(3, DEPARTMENT, "司法局", LAW, "武威市节约用水条例", CONTACT, "张三 13800138000"),
                "DEPARTMENT ambiguous-unit", "LAW unknown-law", "CONTACT personal-data");
        assertFindings(Samples.line(3, DEPARTMENT, "市司法局", LAW, "法".repeat(201)), "LAW too-long", "LAW unknown-law");
        assertFindings(Samples.line(3, DEPARTMENT, "市司法局", LAW, "环境保护法", AUDIENCE, "甲乙", OCCASIONS, "择期"), "LAW title-completed", "AUDIENCE audience-not-read", "OCCASIONS date-not-read");
    }

    @Test
    void theCreditCodeDecidesAndAnotherNameIsPointedOut() {
        var row = check.check(Samples.line(3, DEPARTMENT, "市司法局", CREDIT_CODE, "11620600013900001X", LAW, "中华人民共和国环境保护法"));

        assertThat(row.department()).isEqualTo(Samples.ECOLOGY);
        assertThat(row.findings()).containsExactly(new Finding(DEPARTMENT, Finding.Code.UNIT_DIFFERS, "武威市生态环境局"));
    }

    @Test
    void anUnknownTitleIsTheSameLawHoweverItIsWritten() {
        assertThat(LawReference.unknown("中华人民共和国某某法").key()).isEqualTo(LawReference.unknown(" 某某法 ").key());
        assertThat(LawReference.titles("  《 某法 》 ")).containsExactly("某法");
        assertThat(LawReference.titles("某法（2020年修正）")).containsExactly("某法");
        assertThat(LawReference.titles("某法（2020年修正）、某条例")).containsExactly("某法", "某条例");
        assertThat(LawReference.titles("关于惩治骗购外汇、逃汇和非法买卖外汇犯罪的决定")).hasSize(1);
    }

    @Test
    void readsLinesWithoutTheExampleAndWithoutTheApostropheOfAnExport() {
        var lines = new DutyLines();
        assertThat(lines.line(new SheetRow(1, List.of("武威市普法责任清单")))).isEmpty();
        assertThat(lines.line(new SheetRow(2, List.of("编号", "责任单位", "法律法规名称", "普法对象")))).isEmpty();
        assertThat(lines.line(new SheetRow(3, List.of("示例", "某局", "某法")))).isEmpty();

        var line = lines.line(new SheetRow(4, List.of("STHJ-01", "市生态环境局", "环境保护法", "'=1+1"))).orElseThrow();
        assertThat(line.cell(AUDIENCE)).isEqualTo("=1+1");
        assertThat(line.cells()).doesNotContainKey(OCCASIONS);
    }

    private void assertFindings(DutyLine line, String... expected) {
        assertThat(check.check(line).findings()).extracting(finding -> finding.column() + " " + finding.code().token()).containsExactly(expected);
    }
}
