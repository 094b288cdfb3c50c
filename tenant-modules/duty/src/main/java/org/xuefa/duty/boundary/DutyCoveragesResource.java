package org.xuefa.duty.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.api.DutyCoveragesApi;
import org.xuefa.api.model.DutyCoverageState;
import org.xuefa.api.model.DutyPersonPage;
import org.xuefa.api.model.DutyStudyState;
import org.xuefa.duty.domain.CoverageState;
import org.xuefa.duty.domain.FigureBook.PersonPlace;
import org.xuefa.duty.usecase.ExportDuties;
import org.xuefa.duty.usecase.ReadCoverage;
import org.xuefa.duty.usecase.ReadStudiers;
import org.xuefa.platform.web.Cursors;
import org.xuefa.platform.web.SheetDownloads;

@Path("/cities/{city}/duty-lists/{listId}/coverage")
@ApplicationScoped
public class DutyCoveragesResource implements DutyCoveragesApi {
    private final ReadCoverage coverage;
    private final ExportDuties export;
    private final ReadStudiers people;
    private final Cursors cursors;

    @SuppressWarnings("NullAway")
    protected DutyCoveragesResource() {
        this(null, null, null, null);
    }

    @Inject
    public DutyCoveragesResource(ReadCoverage coverage, ExportDuties export, ReadStudiers people, Cursors cursors) {
        this.coverage = coverage;
        this.export = export;
        this.people = people;
        this.cursors = cursors;
    }

    @Override
    public Response getDutyCoverage(String city, UUID listId, @Nullable UUID unitId, @Nullable UUID departmentId, @Nullable DutyCoverageState state, @Nullable String cursor,
            @Nullable Integer limit) {
        var question = new ReadCoverage.Question(listId, unitId, departmentId, state == null ? null : CoverageState.valueOf(state.name()));
        var map = coverage.map(question);
        var page = Slice.of(map.departments(), line -> line.department().id(), cursors, "duty-coverage " + question, cursor, limit);
        return Response.ok(CoverageMapping.page(map, page.items()).next(page.next())).build();
    }

    @Override
    public Response getDutyItemCoverage(String city, UUID listId, UUID itemId, @Nullable UUID unitId) {
        return Response.ok(CoverageMapping.item(coverage.item(listId, itemId, unitId))).build();
    }

    @Override
    public Response downloadDutyCoverage(String city, UUID listId, @Nullable UUID unitId, @Nullable UUID departmentId) {
        var map = export.coverage(new ReadCoverage.Question(listId, unitId, departmentId, null));
        return SheetDownloads.download("普法责任清单覆盖情况", CoverageSheets.COVERAGE, sheet -> CoverageSheets.coverage(sheet, map));
    }

    @Override
    public Response listDutyItemPeople(String city, UUID listId, UUID itemId, @Nullable UUID unitId, @Nullable DutyStudyState state, @Nullable String cursor, @Nullable Integer limit) {
        var question = new ReadStudiers.Question(listId, itemId, unitId, state == null ? null : state == DutyStudyState.FINISHED);
        var list = "duty-people " + question;
        var rows = Cursors.limit(limit);
        var found = people.page(question, cursors.position(cursor, list).map(DutyCoveragesResource::place).orElse(null), rows + 1);
        var page = new DutyPersonPage().items(found.stream().limit(rows).map(CoverageMapping::person).toList());
        return Response.ok(found.size() > rows ? page.next(cursors.next(list, position(found.get(rows - 1)))) : page).build();
    }

    private static String position(ReadStudiers.Listed last) {
        return last.studier().unitId() + " " + last.studier().personId();
    }

    private static PersonPlace place(String position) {
        var parts = position.split(" ");
        return new PersonPlace(UUID.fromString(parts[0]), UUID.fromString(parts[1]));
    }
}
