package org.xuefa.reporting.boundary;

import java.math.BigDecimal;
import java.util.EnumMap;
import org.jspecify.annotations.Nullable;
import org.xuefa.api.model.FigureRate;
import org.xuefa.api.model.Figures;
import org.xuefa.api.model.ReportOverview;
import org.xuefa.api.model.ReportTargets;
import org.xuefa.api.model.ReportTrend;
import org.xuefa.api.model.ReportUnit;
import org.xuefa.api.model.TierFigures;
import org.xuefa.api.model.TrendDay;
import org.xuefa.api.model.UnitFigures;
import org.xuefa.api.model.UnitKind;
import org.xuefa.enrolment.Unit;
import org.xuefa.reporting.domain.Counts;
import org.xuefa.reporting.domain.Measure;
import org.xuefa.reporting.domain.Targets;
import org.xuefa.reporting.usecase.Overview;
import org.xuefa.reporting.usecase.ReadFigures;

/** Figures as the contract has them. */
final class FiguresMapping {
    private FiguresMapping() {}

    static ReportOverview overview(Overview overview) {
        var state = overview.campaignFigures();
        return new ReportOverview()
                .campaignId(overview.campaign().id())
                .campaignTitle(overview.campaign().title())
                .asOf(overview.asOf())
                .changedAt(state.changedAt())
                .recountedAt(state.recountedAt())
                .path(overview.path().stream().map(FiguresMapping::unit).toList())
                .units(overview.units().stream().map(FiguresMapping::unit).toList())
                .total(figures(overview.total(), state.targets()))
                .tiers(overview.tiers().stream()
                        .map(tier -> new TierFigures().tier(tier.tier().code()).name(tier.tier().name()).figures(figures(tier.counts(), state.targets())))
                        .toList())
                .targets(targets(state.targets()));
    }

    static UnitFigures unitFigures(org.xuefa.reporting.usecase.UnitFigures line, Targets targets) {
        return new UnitFigures().unit(unit(line.unit())).parentId(line.unit().parentId()).own(line.own()).figures(figures(line.counts(), targets));
    }

    static ReportTrend trend(ReadFigures.Trend trend) {
        return new ReportTrend().asOf(trend.asOf()).should(trend.should()).days(trend.days().stream()
                .map(day -> new TrendDay()
                        .day(day.day())
                        .started(day.onTheDay().started())
                        .reached(day.onTheDay().reached())
                        .sat(day.onTheDay().sat())
                        .passed(day.onTheDay().passed())
                        .startedTotal(day.untilThen().started())
                        .reachedTotal(day.untilThen().reached())
                        .satTotal(day.untilThen().sat())
                        .passedTotal(day.untilThen().passed()))
                .toList());
    }

    static Figures figures(Counts counts, Targets targets) {
        return new Figures()
                .roster(counts.roster())
                .exempt(counts.exempt())
                .should(counts.should())
                .started(counts.started())
                .reached(counts.reached())
                .sat(counts.sat())
                .passed(counts.passed())
                .excellent(counts.excellent())
                .certified(counts.certified())
                .startedRate(percent(Measure.STARTED, counts))
                .reachedRate(percent(Measure.REACHED, counts))
                .satRate(percent(Measure.SAT, counts))
                .passedRate(percent(Measure.PASSED, counts))
                .excellentRate(percent(Measure.EXCELLENT, counts))
                .belowTarget(targets.missedBy(counts).stream().map(measure -> FigureRate.valueOf(measure.name())).toList());
    }

    static ReportTargets targets(Targets targets) {
        return new ReportTargets()
                .started(targets.of(Measure.STARTED).orElse(null))
                .reached(targets.of(Measure.REACHED).orElse(null))
                .sat(targets.of(Measure.SAT).orElse(null))
                .passed(targets.of(Measure.PASSED).orElse(null))
                .excellent(targets.of(Measure.EXCELLENT).orElse(null));
    }

    static Targets targets(ReportTargets wanted) {
        var percent = new EnumMap<Measure, BigDecimal>(Measure.class);
        put(percent, Measure.STARTED, wanted.getStarted());
        put(percent, Measure.REACHED, wanted.getReached());
        put(percent, Measure.SAT, wanted.getSat());
        put(percent, Measure.PASSED, wanted.getPassed());
        put(percent, Measure.EXCELLENT, wanted.getExcellent());
        return new Targets(percent);
    }

    static @Nullable BigDecimal percent(Measure measure, Counts counts) {
        return measure.of(counts).percent().orElse(null);
    }

    private static void put(EnumMap<Measure, BigDecimal> percent, Measure measure, @Nullable BigDecimal target) {
        if (target != null) {
            percent.put(measure, target);
        }
    }

    private static ReportUnit unit(Unit unit) {
        return new ReportUnit().id(unit.id()).name(unit.name()).kind(UnitKind.valueOf(unit.kind().name()));
    }
}
