package org.xuefa.duty.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.api.DutyCoveragesApi;
import org.xuefa.api.model.DutyCoverageState;
import org.xuefa.duty.domain.CoverageState;
import org.xuefa.duty.usecase.EvidenceBook;
import org.xuefa.duty.usecase.ExportDuties;
import org.xuefa.duty.usecase.ReadCoverage;
import org.xuefa.platform.web.Cursors;
import org.xuefa.platform.web.SheetDownloads;

@Path("")
@ApplicationScoped
public class DutyCoveragesResource implements DutyCoveragesApi {
    private final ReadCoverage coverage;
    private final ExportDuties export;
    private final EvidenceBook evidence;
    private final Cursors cursors;

    @SuppressWarnings("NullAway")
    protected DutyCoveragesResource() {
        this(null, null, null, null);
    }

    @Inject
    public DutyCoveragesResource(ReadCoverage coverage, ExportDuties export, EvidenceBook evidence, Cursors cursors) {
        this.coverage = coverage;
        this.export = export;
        this.evidence = evidence;
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
    public Response downloadDutyLedger(String city, UUID listId, @Nullable UUID unitId, @Nullable UUID departmentId) {
        var lines = evidence.ledger(listId, unitId, departmentId);
        return SheetDownloads.download("普法工作台账", CoverageSheets.LEDGER, sheet -> lines.forEach(line -> CoverageSheets.ledger(sheet, line)));
    }
}
