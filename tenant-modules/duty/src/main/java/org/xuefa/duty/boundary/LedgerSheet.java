package org.xuefa.duty.boundary;

import java.util.List;
import java.util.Objects;
import org.xuefa.duty.domain.LedgerEntry;
import org.xuefa.duty.usecase.ReadLedger;
import org.xuefa.duty.usecase.StudyEvidence;
import org.xuefa.platform.sheet.SheetColumn;
import org.xuefa.platform.sheet.SheetWriter;

/** The ledger of a year as a sheet: what was entered and what the platform counted in one form. */
final class LedgerSheet {
    static final List<SheetColumn> COLUMNS = List.of(new SheetColumn("单位", 30), new SheetColumn("类别", 20), new SheetColumn("来源", 10), new SheetColumn("开始日期", 12),
            new SheetColumn("结束日期", 12), new SheetColumn("工作内容", 44), new SheetColumn("开展情况", 44), new SheetColumn("地点", 20), new SheetColumn("对象", 28),
            new SheetColumn("参与人数", 10), new SheetColumn("学完人数", 10), new SheetColumn("学习时长（小时）", 14), new SheetColumn("佐证材料", 36), new SheetColumn("条目编号", 12));

    private LedgerSheet() {}

    static void row(SheetWriter sheet, ReadLedger.Row row) {
        if (row.entry() != null) {
            entry(sheet, row, row.entry());
        } else {
            study(sheet, row, Objects.requireNonNull(row.study()));
        }
    }

    private static void entry(SheetWriter sheet, ReadLedger.Row row, LedgerEntry entry) {
        var content = entry.content();
        sheet.row(row.department().name(), row.heading().label(), "单位填报", content.from(), content.until(), content.title(), content.account(), content.place(), content.audience(),
                content.reached(), null, null, content.evidence(), null);
    }

    private static void study(SheetWriter sheet, ReadLedger.Row row, StudyEvidence.Line line) {
        var content = line.item().content();
        var figures = line.study().figures();
        sheet.row(row.department().name(), row.heading().label(), "平台统计", line.study().firstOn(), line.study().lastOn(), "学习课程“" + line.course() + "”，宣传《" + content.law().title() + "》",
                content.measures(), "网上学习", line.unit().name(), figures.started(), figures.finished(), CoverageMapping.hours(figures.seconds()), "平台学习记录", content.code());
    }
}
