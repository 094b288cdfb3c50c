package org.xuefa.duty.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.api.DutyLedgersApi;
import org.xuefa.api.model.DutyLedgerCorrection;
import org.xuefa.api.model.DutyLedgerDepartmentPage;
import org.xuefa.api.model.DutyLedgerEntryHistory;
import org.xuefa.api.model.DutyLedgerEntryPage;
import org.xuefa.api.model.DutyLedgerHeading;
import org.xuefa.api.model.DutyLedgerStudyPage;
import org.xuefa.api.model.DutyLedgerWithdrawal;
import org.xuefa.api.model.NewDutyLedgerEntry;
import org.xuefa.duty.domain.LedgerEntry;
import org.xuefa.duty.domain.LedgerHeading;
import org.xuefa.duty.domain.LedgerStore.Place;
import org.xuefa.duty.usecase.KeepLedger;
import org.xuefa.duty.usecase.ReadLedger;
import org.xuefa.duty.usecase.StudyEvidence;
import org.xuefa.platform.web.Cursors;
import org.xuefa.platform.web.Revisions;
import org.xuefa.platform.web.SheetDownloads;

@Path("/cities/{city}/duty-ledgers/{year}")
@ApplicationScoped
public class DutyLedgersResource implements DutyLedgersApi {
    private final KeepLedger keep;
    private final ReadLedger read;
    private final Cursors cursors;

    @SuppressWarnings("NullAway")
    protected DutyLedgersResource() {
        this(null, null, null);
    }

    @Inject
    public DutyLedgersResource(KeepLedger keep, ReadLedger read, Cursors cursors) {
        this.keep = keep;
        this.read = read;
        this.cursors = cursors;
    }

    @Override
    public Response listDutyLedgerDepartments(String city, Integer year, @Nullable String cursor, @Nullable Integer limit) {
        var page = Slice.of(read.departments(year), line -> line.department().id(), cursors, "duty-ledger-departments " + year, cursor, limit);
        return Response.ok(new DutyLedgerDepartmentPage().items(page.items().stream().map(LedgerMapping::department).toList()).next(page.next())).build();
    }

    @Override
    public Response listDutyLedgerEntries(String city, Integer year, @Nullable UUID departmentId, @Nullable DutyLedgerHeading heading, @Nullable String cursor, @Nullable Integer limit) {
        var list = "duty-ledger-entries " + year + " " + departmentId + " " + heading;
        var rows = Cursors.limit(limit);
        var found = read.entries(year, departmentId, heading == null ? null : LedgerHeading.valueOf(heading.name()), cursors.position(cursor, list).map(DutyLedgersResource::place).orElse(null), rows + 1);
        var page = new DutyLedgerEntryPage().items(found.stream().limit(rows).map(LedgerMapping::entry).toList());
        return Response.ok(found.size() > rows ? page.next(cursors.next(list, position(found.get(rows - 1)))) : page).build();
    }

    private static String position(LedgerEntry last) {
        return last.content().from() + " " + last.id();
    }

    private static Place place(String position) {
        var parts = position.split(" ");
        return new Place(LocalDate.parse(parts[0]), UUID.fromString(parts[1]));
    }

    @Override
    public Response createDutyLedgerEntry(String city, Integer year, String idempotencyKey, NewDutyLedgerEntry entry) {
        return answer(Response.status(Response.Status.CREATED), keep.enter(year, entry.getDepartmentId(), LedgerMapping.content(entry.getContent())));
    }

    @Override
    public Response getDutyLedgerEntry(String city, Integer year, UUID entryId) {
        var history = keep.history(year, entryId);
        return Response.ok(new DutyLedgerEntryHistory().items(history.stream().map(LedgerMapping::entry).toList())).tag(Revisions.tag(history.getFirst().revision())).build();
    }

    @Override
    public Response correctDutyLedgerEntry(String city, Integer year, UUID entryId, DutyLedgerCorrection correction, @Nullable String ifMatch) {
        return answer(Response.ok(), keep.correct(year, entryId, Revisions.required(ifMatch), LedgerMapping.content(correction.getContent()), correction.getReason()));
    }

    @Override
    public Response withdrawDutyLedgerEntry(String city, Integer year, UUID entryId, DutyLedgerWithdrawal withdrawal, @Nullable String ifMatch) {
        return answer(Response.ok(), keep.withdraw(year, entryId, Revisions.required(ifMatch), withdrawal.getReason()));
    }

    @Override
    public Response listDutyLedgerStudies(String city, Integer year, @Nullable UUID unitId, @Nullable UUID departmentId, @Nullable String cursor, @Nullable Integer limit) {
        var page = Slice.of(read.studies(year, unitId, departmentId), StudyEvidence.Line::id, cursors, "duty-ledger-studies " + year + " " + unitId + " " + departmentId, cursor, limit);
        return Response.ok(new DutyLedgerStudyPage().items(page.items().stream().map(LedgerMapping::study).toList()).next(page.next())).build();
    }

    @Override
    public Response downloadDutyLedger(String city, Integer year, @Nullable UUID unitId, @Nullable UUID departmentId) {
        var rows = read.sheet(year, unitId, departmentId);
        return SheetDownloads.download(year + "年普法工作台账", LedgerSheet.COLUMNS, sheet -> rows.forEach(row -> LedgerSheet.row(sheet, row)));
    }

    private static Response answer(Response.ResponseBuilder response, LedgerEntry entry) {
        return response.entity(LedgerMapping.entry(entry)).tag(Revisions.tag(entry.revision())).build();
    }
}
