package org.xuefa.enrolment.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.xuefa.campaign.Tier;
import org.xuefa.enrolment.UnitKind;
import org.xuefa.enrolment.domain.Finding.Code;
import org.xuefa.enrolment.domain.Finding.Verdict;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.platform.sheet.SheetRow;
import org.xuefa.spi.UnifiedCreditCode;

class RowCheckTest {
    private static final String ID = "11010519491231002X";
    private final UnitDetails justice = unit("民勤县司法局（本级）", "11620621013975423R".substring(0, 17), "县司法局");
    private final RowCheck check = new RowCheck(new UnitIndex(List.of(justice, unit("财政局", null), unit("财政局", null))),
            List.of(new Tier("leader", "领导干部"), new Tier("staff", "国家工作人员")));
    private final RosterLines lines = new RosterLines();
    private int row = 1;

    RowCheckTest() {
        lines.line(sheetRow("学法考试参训人员信息收集表"));
        lines.line(sheetRow("序号", "单位名称", "姓 名", "身份证号码", "联系电话", "职务", "层次*", "备注"));
    }

    @Test
    void acceptsAGoodRowByNameAliasOrCreditCodeWhateverTheBrackets() {
        for (var unit : List.of("民勤县司法局(本级)", " 县司法局 ", justice.draft().creditCode().value())) {
            var checked = new RowCheck(new UnitIndex(List.of(justice)), List.of(new Tier("leader", "领导干部"))).check(line("1", unit, "张三", ID, "13800138000", "科长", "领导干部"));

            assertThat(checked.findings()).isEmpty();
            assertThat(checked.unit()).isEqualTo(justice);
            assertThat(checked.tier()).isEqualTo("leader");
        }
    }

    @Test
    void saysWhichColumnIsWrongAndWhy() {
        assertFindings(line("1", "", "", "", "", "", "", "备注"), "UNIT REQUIRED", "NAME REQUIRED", "ID_NUMBER REQUIRED", "PHONE REQUIRED", "TIER REQUIRED");
        assertFindings(line("1", "县司法局", "张三", "620621198502301230", "12345678901", "", "局长"), "ID_NUMBER BIRTH_DATE", "PHONE MALFORMED", "TIER UNKNOWN_TIER");
        assertFindings(line("1", "县司法局", "张三", "110105194912310021", "13800138000", "", "staff"), "ID_NUMBER CHECK_CHARACTER");
        assertFindings(line("1", "不存在的局", "张三", "1101051949", "13800138001", "", "staff"), "UNIT UNKNOWN_UNIT", "ID_NUMBER MALFORMED");
        assertFindings(line("1", "财政局", "张".repeat(41), ID, "13800138002", "", "staff"), "UNIT AMBIGUOUS_UNIT", "NAME TOO_LONG");
    }

    @Test
    void findsDuplicatesWithinTheSheetAndNamesTheEarlierRow() {
        check.check(line("1", "县司法局", "张三", ID, "13800138000", "", "staff"));

        var again = check.check(line("2", "县司法局", "张三", ID.toLowerCase(Locale.ROOT), "+86 138 0013 8000", "", "staff"));

        assertThat(again.findings()).extracting(Finding::code, Finding::severity, Finding::fact).containsExactly(
                org.assertj.core.groups.Tuple.tuple(Code.DUPLICATE_IN_FILE, Verdict.REFUSED, "3"), org.assertj.core.groups.Tuple.tuple(Code.PHONE_SHARED, Verdict.WARNING, "3"));
        assertThat(again.findings().getFirst().message()).isEqualTo("与本表第 3 行重复");
    }

    @Test
    void findingsSurviveStorageWithoutAnyNumber() {
        var findings = check.check(line("1", "不存在的局", "张三", "620621198502301230", "12345678901", "", "局长")).findings();

        assertThat(Finding.read(Finding.written(findings))).isEqualTo(findings);
        assertThat(Finding.written(findings)).doesNotContain("1985").doesNotContain("1234567");
    }

    @Test
    void passesOverTheExampleAndRowsWithNothingButANumber() {
        assertThat(lines.line(sheetRow("示例", "单位", "张三", ID))).isEmpty();
        assertThat(lines.line(sheetRow("7", "", "", ""))).isEmpty();
    }

    @Test
    void refusesASheetWithoutTheColumnsAndSaysWhich() {
        assertThatThrownBy(() -> new RosterLines().line(sheetRow("姓名", "身份证号", "单位"))).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.fields()).extracting(field -> field.pointer()).containsExactly("row=1;column=联系方式", "row=1;column=层次"));
    }

    @Test
    void masksWhatIsNoNumber() {
        assertThat(Masking.of("62062119850230123")).isEqualTo("620************23");
        assertThat(Masking.of("1234567")).isEqualTo("*******");
    }

    private void assertFindings(RosterLine line, String... expected) {
        assertThat(check.check(line).findings()).extracting(finding -> finding.column() + " " + finding.code()).containsExactlyInAnyOrder(expected);
    }

    private RosterLine line(String... cells) {
        return lines.line(sheetRow(cells)).orElseThrow();
    }

    private SheetRow sheetRow(String... cells) {
        return new SheetRow(row++, Arrays.stream(cells).map(String::strip).toList());
    }

    private static UnitDetails unit(String name, String code17, String... aliases) {
        var id = UUID.randomUUID();
        var code = code17 == null ? null : UnifiedCreditCode.complete(code17);
        return new UnitDetails(id, "/" + id + "/", new UnitDraft(name, UnitKind.DEPARTMENT, null, code, List.of(aliases), null, 0, List.of()), 0);
    }
}
