package org.xuefa.duty.boundary;

import java.time.MonthDay;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.xuefa.api.model.DutyAudience;
import org.xuefa.api.model.DutyDate;
import org.xuefa.api.model.DutyDepartment;
import org.xuefa.api.model.DutyFinding;
import org.xuefa.api.model.DutyImport;
import org.xuefa.api.model.DutyImportMode;
import org.xuefa.api.model.DutyImportRow;
import org.xuefa.api.model.DutyImportState;
import org.xuefa.api.model.DutyItem;
import org.xuefa.api.model.DutyItemContent;
import org.xuefa.api.model.DutyList;
import org.xuefa.api.model.DutyListState;
import org.xuefa.api.model.Verdict;
import org.xuefa.duty.domain.Audience;
import org.xuefa.duty.domain.Department;
import org.xuefa.duty.domain.DutyColumn;
import org.xuefa.duty.domain.Finding;
import org.xuefa.duty.domain.ImportLine;
import org.xuefa.duty.domain.Occasion;
import org.xuefa.duty.domain.Occasions;
import org.xuefa.duty.usecase.KeepItems;
import org.xuefa.duty.usecase.KeepLists;

/** Lists, items and imports as the contract has them. */
final class DutyMapping {
    private DutyMapping() {}

    static DutyList list(KeepLists.View view) {
        var list = view.list();
        return new DutyList().id(list.id()).year(list.year()).edition(list.edition()).state(DutyListState.valueOf(list.state().name())).title(list.title())
                .items(view.size().items()).departments(view.size().departments()).clonedFrom(list.clonedFrom()).createdAt(list.createdAt()).publishedAt(list.publishedAt());
    }

    static DutyItem item(org.xuefa.duty.domain.DutyItem item) {
        var content = item.content();
        return new DutyItem().id(item.id()).position(item.position()).code(content.code()).department(department(content.department())).law(content.law().title())
                .lawKnown(content.law().isKnown()).lawId(content.law().id()).articles(content.articles()).audience(content.audience())
                .audienceTiers(Audience.of(content.audience()).ordered().stream().map(group -> DutyAudience.valueOf(group.name())).toList()).occasions(content.occasions())
                .dates(Occasions.of(content.occasions()).stream().map(DutyMapping::date).toList()).measures(content.measures()).contact(content.contact());
    }

    static DutyDepartment department(Department department) {
        return new DutyDepartment().id(department.id()).name(department.name());
    }

    static DutyDate date(Occasion occasion) {
        return new DutyDate().name(occasion.name()).from(day(occasion.from())).until(day(occasion.until()));
    }

    private static String day(MonthDay day) {
        return "%02d-%02d".formatted(day.getMonthValue(), day.getDayOfMonth());
    }

    static KeepItems.Wanted wanted(DutyItemContent content) {
        return new KeepItems.Wanted(content.getCode(), content.getDepartmentId(), content.getLaw(), text(content.getArticles()), text(content.getAudience()),
                text(content.getOccasions()), text(content.getMeasures()), text(content.getContact()));
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    static DutyImport sheet(org.xuefa.duty.domain.DutyImport sheet) {
        return new DutyImport().id(sheet.id()).listId(sheet.listId()).fileName(sheet.fileName()).state(DutyImportState.valueOf(sheet.state().name()))
                .mode(sheet.mode() == null ? null : DutyImportMode.valueOf(sheet.mode().name())).uploadedAt(sheet.uploadedAt()).appliedAt(sheet.appliedAt()).rows(sheet.rows())
                .good(sheet.good()).warnings(sheet.warnings()).refused(sheet.refused()).added(sheet.added()).changed(sheet.changed()).unchanged(sheet.unchanged())
                .untouched(sheet.untouched());
    }

    static DutyImportRow row(ImportLine kept) {
        var line = kept.line();
        var code = line.cell(DutyColumn.CODE);
        return new DutyImportRow().row(line.row()).verdict(Verdict.valueOf(kept.verdict().name()))
                .effect(kept.effect() == null ? null : DutyImportRow.EffectEnum.valueOf(kept.effect().name())).code(code.isEmpty() ? null : code)
                .department(line.cell(DutyColumn.DEPARTMENT).isEmpty() ? line.cell(DutyColumn.CREDIT_CODE) : line.cell(DutyColumn.DEPARTMENT)).law(line.cell(DutyColumn.LAW))
                .audience(line.cell(DutyColumn.AUDIENCE)).occasions(line.cell(DutyColumn.OCCASIONS)).findings(kept.findings().stream().map(DutyMapping::finding).toList());
    }

    private static DutyFinding finding(Finding finding) {
        return new DutyFinding().column(finding.column().title()).code(finding.code().token()).severity(Verdict.valueOf(finding.severity().name()))
                .message(finding.message());
    }
}
