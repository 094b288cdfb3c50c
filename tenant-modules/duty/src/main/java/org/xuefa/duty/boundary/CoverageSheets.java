package org.xuefa.duty.boundary;

import java.util.List;
import org.xuefa.duty.domain.Occasion;
import org.xuefa.duty.usecase.ReadCoverage.CoverageMap;
import org.xuefa.duty.usecase.ReadCoverage.Entry;
import org.xuefa.learning.CourseSummary;
import org.xuefa.platform.sheet.SheetColumn;
import org.xuefa.platform.sheet.SheetWriter;

/** The coverage map as a sheet. */
final class CoverageSheets {
    static final List<SheetColumn> COVERAGE = List.of(new SheetColumn("单位", 30), new SheetColumn("编号", 12), new SheetColumn("法律法规", 36), new SheetColumn("普法对象", 24),
            new SheetColumn("时间及标志性节点", 28), new SheetColumn("下一节点", 12), new SheetColumn("覆盖情况", 16), new SheetColumn("课程数", 8), new SheetColumn("课程", 40),
            new SheetColumn("学习人数", 10), new SheetColumn("学完人数", 10), new SheetColumn("学习时长（小时）", 14));

    private CoverageSheets() {}

    static void coverage(SheetWriter sheet, CoverageMap map) {
        map.departments().forEach(department -> department.entries().forEach(entry -> coverage(sheet, entry)));
    }

    private static void coverage(SheetWriter sheet, Entry entry) {
        var content = entry.item().content();
        sheet.row(content.department().name(), content.code(), content.law().title(), content.audience(), content.occasions(), entry.next() == null ? null : day(entry.next()),
                entry.state().label(), entry.courses().size(), String.join("；", entry.courses().stream().map(CourseSummary::title).toList()), entry.figures().started(),
                entry.figures().finished(), CoverageMapping.hours(entry.figures().seconds()));
    }

    private static String day(Occasion occasion) {
        return occasion.from().getMonthValue() + "月" + occasion.from().getDayOfMonth() + "日";
    }
}
