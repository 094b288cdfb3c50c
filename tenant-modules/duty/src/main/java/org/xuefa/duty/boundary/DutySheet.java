package org.xuefa.duty.boundary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xuefa.duty.domain.DutyColumn;
import org.xuefa.duty.domain.DutyItem;
import org.xuefa.duty.domain.DutyLines;
import org.xuefa.duty.domain.Finding;
import org.xuefa.duty.domain.ImportLine;
import org.xuefa.platform.sheet.SheetColumn;
import org.xuefa.platform.sheet.SheetHeading;
import org.xuefa.platform.sheet.SheetWriter;

/** Sheets in the form of the template. */
final class DutySheet {
    static final List<SheetColumn> COLUMNS = SheetHeading.template(DutyColumn.class);

    private DutySheet() {}

    static List<SheetColumn> errorColumns() {
        var columns = new ArrayList<>(COLUMNS);
        columns.add(new SheetColumn("行号", 8));
        columns.add(new SheetColumn("结论", 10));
        columns.add(new SheetColumn("原因", 60));
        return columns;
    }

    static void example(SheetWriter sheet) {
        sheet.row(DutyLines.EXAMPLE, "单位全称（与单位登记一致）", "可不填；单位重名时填写", "中华人民共和国宪法", "总纲；公民的基本权利和义务", "国家工作人员、社会公众", "12月4日国家宪法日，宪法宣传周",
                "举办宪法宣誓和专题宣讲", "法治宣传科；导入时会跳过本行");
    }

    static void item(SheetWriter sheet, DutyItem item, @Nullable String creditCode) {
        var content = item.content();
        sheet.row(content.code(), content.department().name(), creditCode, content.law().title(), content.articles(), content.audience(), content.occasions(), content.measures(),
                content.contact());
    }

    static void items(SheetWriter sheet, List<DutyItem> items, Map<UUID, String> creditCodes) {
        items.forEach(item -> item(sheet, item, creditCodes.get(item.content().department().id())));
    }

    static void problem(SheetWriter sheet, ImportLine kept) {
        var cells = new ArrayList<@Nullable Object>();
        for (var column : DutyColumn.values()) {
            cells.add(kept.line().cell(column));
        }
        cells.add(kept.line().row());
        cells.add(verdict(kept.verdict()));
        cells.add(kept.findings().stream().map(finding -> finding.column().title() + "：" + finding.message()).collect(Collectors.joining("；")));
        sheet.row(cells.toArray());
    }

    private static String verdict(Finding.Verdict verdict) {
        return switch (verdict) {
            case GOOD -> "正确";
            case WARNING -> "提醒";
            case REFUSED -> "不能导入";
        };
    }
}
