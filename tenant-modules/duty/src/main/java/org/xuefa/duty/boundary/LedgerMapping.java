package org.xuefa.duty.boundary;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.xuefa.api.model.DutyDepartment;
import org.xuefa.api.model.DutyLedgerContent;
import org.xuefa.api.model.DutyLedgerDepartment;
import org.xuefa.api.model.DutyLedgerEntry;
import org.xuefa.api.model.DutyLedgerHeading;
import org.xuefa.api.model.DutyLedgerHeadingCount;
import org.xuefa.api.model.DutyLedgerStudy;
import org.xuefa.duty.domain.LedgerContent;
import org.xuefa.duty.domain.LedgerEntry;
import org.xuefa.duty.domain.LedgerHeading;
import org.xuefa.duty.usecase.ReadLedger;
import org.xuefa.duty.usecase.StudyEvidence;

/** The ledger as the contract has it. */
final class LedgerMapping {
    private LedgerMapping() {}

    static DutyLedgerDepartment department(ReadLedger.DepartmentLine line) {
        return new DutyLedgerDepartment().department(DutyMapping.department(line.department())).filled(line.filled()).figures(CoverageMapping.figures(line.figures()))
                .headings(Arrays.stream(LedgerHeading.values()).map(heading -> new DutyLedgerHeadingCount().heading(DutyLedgerHeading.valueOf(heading.name()))
                        .entries(line.entries(heading)).filled(line.isFilled(heading))).toList());
    }

    static LedgerContent content(DutyLedgerContent content) {
        return new LedgerContent(LedgerHeading.valueOf(content.getHeading().name()), content.getTitle().strip(), text(content.getAccount()), content.getFrom(), content.getUntil(),
                text(content.getPlace()), text(content.getAudience()), content.getReached(), text(content.getEvidence()));
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "").strip();
    }

    static DutyLedgerEntry entry(LedgerEntry entry) {
        var content = entry.content();
        return new DutyLedgerEntry().id(entry.id()).department(DutyMapping.department(entry.department())).revision(entry.revision()).withdrawn(entry.withdrawn())
                .reason(entry.reason().isEmpty() ? null : entry.reason()).by(entry.authorName()).at(entry.at())
                .content(new DutyLedgerContent().heading(DutyLedgerHeading.valueOf(content.heading().name())).title(content.title()).account(content.account()).from(content.from())
                        .until(content.until()).place(content.place()).audience(content.audience()).reached(content.reached()).evidence(content.evidence()));
    }

    static DutyLedgerStudy study(StudyEvidence.Line line) {
        var content = line.item().content();
        return new DutyLedgerStudy().itemId(line.item().id()).code(content.code()).department(DutyMapping.department(content.department())).law(content.law().title())
                .courseId(line.courseId()).course(line.course()).unit(new DutyDepartment().id(line.unit().id()).name(line.unit().name()))
                .figures(CoverageMapping.figures(line.study().figures())).firstOn(line.study().firstOn()).lastOn(line.study().lastOn());
    }
}
