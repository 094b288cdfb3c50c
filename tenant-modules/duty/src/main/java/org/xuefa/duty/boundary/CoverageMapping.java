package org.xuefa.duty.boundary;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xuefa.api.model.DutyCourse;
import org.xuefa.api.model.DutyCoverageEntry;
import org.xuefa.api.model.DutyCoveragePage;
import org.xuefa.api.model.DutyCoverageState;
import org.xuefa.api.model.DutyCoverageTotals;
import org.xuefa.api.model.DutyDepartment;
import org.xuefa.api.model.DutyDepartmentCoverage;
import org.xuefa.api.model.DutyFigures;
import org.xuefa.api.model.DutyItemCoverage;
import org.xuefa.api.model.DutyPerson;
import org.xuefa.api.model.DutyUnitFigures;
import org.xuefa.duty.domain.CoverageState;
import org.xuefa.duty.domain.Figures;
import org.xuefa.duty.domain.LinkRule.Source;
import org.xuefa.duty.usecase.ReadCoverage.CoverageMap;
import org.xuefa.duty.usecase.ReadCoverage.DepartmentLine;
import org.xuefa.duty.usecase.ReadCoverage.Entry;
import org.xuefa.duty.usecase.ReadCoverage.ItemCoverage;
import org.xuefa.duty.usecase.ReadCoverage.LinkedCourse;
import org.xuefa.duty.usecase.ReadCoverage.UnitLine;
import org.xuefa.duty.usecase.ReadStudiers;
import org.xuefa.enrolment.Unit;

/** The coverage map as the contract has it. */
final class CoverageMapping {
    private static final BigDecimal HOUR = BigDecimal.valueOf(3600);

    private CoverageMapping() {}

    static DutyCoveragePage page(CoverageMap map, List<DepartmentLine> lines) {
        var totals = map.totals();
        return new DutyCoveragePage()
                .totals(new DutyCoverageTotals().departments(totals.departments()).items(totals.items()).noCourse(number(map, CoverageState.NO_COURSE))
                        .notStarted(number(map, CoverageState.NOT_STARTED)).inStudy(number(map, CoverageState.IN_STUDY)).studied(number(map, CoverageState.STUDIED))
                        .figures(figures(totals.figures())))
                .unit(map.unit() == null ? null : unit(map.unit())).recountedAt(map.recountedAt()).items(lines.stream().map(CoverageMapping::department).toList());
    }

    private static int number(CoverageMap map, CoverageState state) {
        return map.totals().byState().getOrDefault(state, 0);
    }

    private static DutyDepartmentCoverage department(DepartmentLine line) {
        return new DutyDepartmentCoverage().department(DutyMapping.department(line.department())).own(line.own()).figures(figures(line.figures()))
                .entries(line.entries().stream().map(CoverageMapping::entry).toList());
    }

    private static DutyCoverageEntry entry(Entry entry) {
        var content = entry.item().content();
        return new DutyCoverageEntry().itemId(entry.item().id()).code(content.code()).law(content.law().title()).state(state(entry.state())).courses(entry.courses().size())
                .figures(figures(entry.figures())).nextDate(entry.next() == null ? null : DutyMapping.date(entry.next()));
    }

    static DutyItemCoverage item(ItemCoverage coverage) {
        return new DutyItemCoverage().item(DutyMapping.item(coverage.item())).state(state(coverage.state())).figures(figures(coverage.figures()))
                .courses(coverage.courses().stream().map(CoverageMapping::course).toList()).units(coverage.units().stream().map(CoverageMapping::line).toList());
    }

    private static DutyCourse course(LinkedCourse linked) {
        var course = linked.course();
        var model = new DutyCourse().id(linked.id()).published(course != null).source(source(linked.source()));
        return course == null ? model.title("已下架的课程") : model.title(course.title()).department(course.department().isEmpty() ? null : course.department());
    }

    private static DutyCourse.SourceEnum source(@Nullable Source source) {
        return switch (source) {
            case null -> DutyCourse.SourceEnum.EXCLUDED;
            case CODE -> DutyCourse.SourceEnum.CODE;
            case LAW -> DutyCourse.SourceEnum.LAW;
            case EDITOR -> DutyCourse.SourceEnum.EDITOR;
        };
    }

    static DutyPerson person(ReadStudiers.Listed listed) {
        var studier = listed.studier();
        var unit = new DutyDepartment().id(studier.unitId()).name(listed.unit() == null ? "" : listed.unit().name());
        return new DutyPerson().personId(studier.personId()).name(listed.name()).unit(unit).startedOn(studier.startedOn()).finishedOn(studier.finishedOn()).hours(hours(studier.seconds()));
    }

    private static DutyUnitFigures line(UnitLine line) {
        return new DutyUnitFigures().unit(unit(line.unit())).own(line.own()).hasChildren(line.hasChildren()).figures(figures(line.figures()));
    }

    private static DutyDepartment unit(Unit unit) {
        return new DutyDepartment().id(unit.id()).name(unit.name());
    }

    static DutyFigures figures(Figures figures) {
        return new DutyFigures().started(figures.started()).finished(figures.finished()).hours(hours(figures.seconds()));
    }

    static BigDecimal hours(long seconds) {
        return BigDecimal.valueOf(seconds).divide(HOUR, 1, RoundingMode.HALF_UP);
    }

    private static DutyCoverageState state(CoverageState state) {
        return DutyCoverageState.valueOf(state.name());
    }
}
