package org.xuefa.reporting.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.api.ReportsApi;
import org.xuefa.api.model.BehindFigure;
import org.xuefa.api.model.ReportLevel;
import org.xuefa.api.model.ReportPersonPage;
import org.xuefa.api.model.ReportUnitOrder;
import org.xuefa.api.model.UnitFiguresPage;
import org.xuefa.platform.identity.CurrentCaller;
import org.xuefa.platform.sheet.SheetWriter;
import org.xuefa.platform.web.Cursors;
import org.xuefa.reporting.domain.Behind;
import org.xuefa.reporting.usecase.ExportFigures;
import org.xuefa.reporting.usecase.PersonList;
import org.xuefa.reporting.usecase.ReadFigures;
import org.xuefa.reporting.usecase.ReadPeople;
import org.xuefa.reporting.usecase.UnitQuestion;

@ApplicationScoped
@Path("")
public class ReportsResource implements ReportsApi {
    private final ReadFigures figures;
    private final ReadPeople people;
    private final ExportFigures export;
    private final Cursors cursors;

    @SuppressWarnings("NullAway")
    protected ReportsResource() {
        this(null, null, null, null);
    }

    @Inject
    public ReportsResource(ReadFigures figures, ReadPeople people, ExportFigures export, Cursors cursors) {
        this.figures = figures;
        this.people = people;
        this.export = export;
        this.cursors = cursors;
    }

    @Override
    public Response getReportOverview(String city, UUID campaignId, @Nullable UUID unitId) {
        return Response.ok(FiguresMapping.overview(figures.overview(CurrentCaller.required(), campaignId, unitId))).build();
    }

    @Override
    public Response listReportUnits(String city, UUID campaignId, @Nullable UUID unitId, @Nullable String tier, ReportLevel level, ReportUnitOrder order,
            @Nullable String cursor, @Nullable Integer limit) {
        var question = question(campaignId, unitId, tier, level, order);
        var list = figures.units(CurrentCaller.required(), question);
        var lines = list.lines();
        var from = cursors.position(cursor, "report-units " + question).map(UnitMark::ofText).map(mark -> mark.next(lines)).orElse(0);
        var to = Math.min(lines.size(), from + Cursors.limit(limit));
        var targets = list.campaignFigures().targets();
        var page = new UnitFiguresPage()
                .items(lines.subList(from, to).stream().map(line -> FiguresMapping.unitFigures(line, targets)).toList())
                .asOf(list.asOf())
                .recountedAt(list.campaignFigures().recountedAt());
        return Response.ok(to < lines.size() ? page.next(cursors.next("report-units " + question, UnitMark.of(lines, to).text())) : page).build();
    }

    @Override
    public Response downloadReportUnits(String city, UUID campaignId, @Nullable UUID unitId, @Nullable String tier, ReportLevel level, ReportUnitOrder order) {
        var list = export.units(CurrentCaller.required(), question(campaignId, unitId, tier, level, order));
        return sheet("units.xlsx", out -> Sheets.units(out, list));
    }

    @Override
    public Response getReportTrend(String city, UUID campaignId, @Nullable UUID unitId, @Nullable String tier) {
        return Response.ok(FiguresMapping.trend(figures.trend(CurrentCaller.required(), campaignId, unitId, tier))).build();
    }

    @Override
    public Response listReportPeople(String city, UUID campaignId, @Nullable UUID unitId, @Nullable String tier, BehindFigure behind, @Nullable String q,
            @Nullable String cursor, @Nullable Integer limit) {
        var list = list(campaignId, unitId, tier, behind, q);
        var rows = Cursors.limit(limit);
        var after = cursors.position(cursor, "report-people " + list).map(UUID::fromString).orElse(null);
        var found = people.page(CurrentCaller.required(), list, after, rows + 1);
        var page = new ReportPersonPage().items(found.stream().limit(rows).map(PeopleMapping::person).toList());
        return Response.ok(found.size() > rows ? page.next(cursors.next("report-people " + list, found.get(rows - 1).found().person().personId().toString())) : page).build();
    }

    @Override
    public Response downloadReportPeople(String city, UUID campaignId, @Nullable UUID unitId, @Nullable String tier, BehindFigure behind, @Nullable String q) {
        var caller = CurrentCaller.required();
        var list = list(campaignId, unitId, tier, behind, q);
        export.announcePeople(caller, list);
        return sheet("people.xlsx", out -> Sheets.people(out, line -> export.people(caller, list, line)));
    }

    private static UnitQuestion question(UUID campaignId, @Nullable UUID unitId, @Nullable String tier, ReportLevel level, ReportUnitOrder order) {
        return new UnitQuestion(campaignId, unitId, tier, UnitQuestion.Level.valueOf(level.name()), UnitQuestion.Order.valueOf(order.name()));
    }

    private static PersonList list(UUID campaignId, @Nullable UUID unitId, @Nullable String tier, BehindFigure behind, @Nullable String q) {
        return new PersonList(campaignId, unitId, tier, Behind.valueOf(behind.name()), q == null || q.isBlank() ? null : q.strip());
    }

    private static Response sheet(String name, StreamingOutput content) {
        return Response.ok(content, SheetWriter.MEDIA_TYPE).header("Content-Disposition", "attachment; filename=\"" + name + "\"").build();
    }
}
