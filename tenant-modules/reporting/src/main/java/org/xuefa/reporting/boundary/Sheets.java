package org.xuefa.reporting.boundary;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Consumer;
import org.xuefa.assessment.Grade;
import org.xuefa.platform.sheet.SheetColumn;
import org.xuefa.platform.sheet.SheetWriter;
import org.xuefa.reporting.domain.Measure;
import org.xuefa.reporting.usecase.ListedPerson;
import org.xuefa.reporting.usecase.ReadFigures;
import org.xuefa.reporting.usecase.UnitFigures;

/** The two sheets that leave the supervision page. */
final class Sheets {
    private static final List<SheetColumn> UNIT_COLUMNS = List.of(
            new SheetColumn("单位", 36), new SheetColumn("类别", 14), new SheetColumn("名册人数", 10), new SheetColumn("免考人数", 10), new SheetColumn("应参人数", 10),
            new SheetColumn("参学人数", 10), new SheetColumn("完成人数", 10), new SheetColumn("参考人数", 10), new SheetColumn("及格人数", 10), new SheetColumn("优秀人数", 10),
            new SheetColumn("持证人数", 10), new SheetColumn("参学率%", 10), new SheetColumn("完成率%", 10), new SheetColumn("参考率%", 10), new SheetColumn("及格率%", 10),
            new SheetColumn("优秀率%", 10));

    private static final List<SheetColumn> PEOPLE_COLUMNS = List.of(
            new SheetColumn("序号", 8), new SheetColumn("单位", 36), new SheetColumn("姓名", 12), new SheetColumn("职务职级", 20), new SheetColumn("层次", 14),
            new SheetColumn("免考", 8), new SheetColumn("参学日期", 12), new SheetColumn("完成日期", 12), new SheetColumn("考试日期", 12), new SheetColumn("成绩", 8),
            new SheetColumn("等次", 10), new SheetColumn("合格证书", 10));

    private Sheets() {}

    static void units(OutputStream out, ReadFigures.UnitList list) throws IOException {
        try (var sheet = new SheetWriter(out, "单位统计", UNIT_COLUMNS)) {
            list.lines().forEach(line -> unit(sheet, line));
        }
    }

    /** @param everybody hands each person to the consumer it is given */
    static void people(OutputStream out, Consumer<Consumer<ListedPerson>> everybody) throws IOException {
        try (var sheet = new SheetWriter(out, "人员明细", PEOPLE_COLUMNS)) {
            var number = new int[1];
            everybody.accept(line -> person(sheet, ++number[0], line));
        }
    }

    private static void unit(SheetWriter sheet, UnitFigures line) {
        var counts = line.counts();
        sheet.row(
                line.own() ? line.unit().name() + "（本级）" : line.unit().name(),
                line.unit().kind().label(),
                counts.roster(),
                counts.exempt(),
                counts.should(),
                counts.started(),
                counts.reached(),
                counts.sat(),
                counts.passed(),
                counts.excellent(),
                counts.certified(),
                FiguresMapping.percent(Measure.STARTED, counts),
                FiguresMapping.percent(Measure.REACHED, counts),
                FiguresMapping.percent(Measure.SAT, counts),
                FiguresMapping.percent(Measure.PASSED, counts),
                FiguresMapping.percent(Measure.EXCELLENT, counts));
    }

    private static void person(SheetWriter sheet, int number, ListedPerson line) {
        var person = line.found().person();
        var result = person.result();
        sheet.row(
                number,
                line.unitName(),
                line.name(),
                line.post(),
                person.tier(),
                person.exempt() ? "是" : "",
                person.startedOn(),
                person.reachedOn(),
                result == null ? null : result.satOn(),
                result == null ? null : result.score(),
                result == null ? null : label(result.grade()),
                person.certified() ? "有" : "");
    }

    private static String label(Grade grade) {
        return switch (grade) {
            case EXCELLENT -> "优秀";
            case GOOD -> "良好";
            case PASS -> "合格";
            case FAIL -> "不合格";
        };
    }
}
