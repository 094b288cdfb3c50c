package org.xuefa.duty.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.api.DutyImportsApi;
import org.xuefa.api.model.DutyImportApplication;
import org.xuefa.api.model.DutyImportPage;
import org.xuefa.api.model.DutyImportRowPage;
import org.xuefa.api.model.DutyImportState;
import org.xuefa.api.model.Verdict;
import org.xuefa.duty.domain.DutyImport;
import org.xuefa.duty.domain.DutyLine;
import org.xuefa.duty.domain.DutyLines;
import org.xuefa.duty.domain.Finding;
import org.xuefa.duty.usecase.ImportDuties;
import org.xuefa.platform.sheet.SheetLimits;
import org.xuefa.platform.sheet.SheetReader;
import org.xuefa.platform.web.Cursors;
import org.xuefa.platform.web.SheetDownloads;

@Path("/cities/{city}/duty-lists/{listId}/imports")
@ApplicationScoped
public class DutyImportsResource implements DutyImportsApi {
    /** Heading and what stands above it come on top of 5 000 rows; cells may be longer than what is taken, so that it can be said. */
    private static final SheetLimits LIMITS = new SheetLimits(10L * 1024 * 1024, 200L * 1024 * 1024, 5_007, 20, 2_100);
    private static final Set<Finding.Verdict> REMARKED = EnumSet.of(Finding.Verdict.WARNING, Finding.Verdict.REFUSED);
    private final ImportDuties imports;
    private final Cursors cursors;

    @SuppressWarnings("NullAway")
    protected DutyImportsResource() {
        this(null, null);
    }

    @Inject
    public DutyImportsResource(ImportDuties imports, Cursors cursors) {
        this.imports = imports;
        this.cursors = cursors;
    }

    @Override
    public Response listDutyImports(String city, UUID listId, @Nullable DutyImportState state, @Nullable String cursor, @Nullable Integer limit) {
        var all = imports.all(listId, state == null ? null : DutyImport.State.valueOf(state.name()));
        var page = Slice.of(all, DutyImport::id, cursors, "duty-imports " + listId + " " + state, cursor, limit);
        return Response.ok(new DutyImportPage().items(page.items().stream().map(DutyMapping::sheet).toList()).next(page.next())).build();
    }

    @Override
    public Response uploadDutySheet(String city, UUID listId, InputStream body, @Nullable String fileName) {
        return Response.status(Response.Status.CREATED).entity(DutyMapping.sheet(imports.upload(listId, fileName, lines(body)))).build();
    }

    private static List<DutyLine> lines(InputStream body) {
        try (var reader = SheetReader.receive(body, LIMITS); var rows = reader.rows()) {
            var lines = new DutyLines();
            var read = rows.flatMap(row -> lines.line(row).stream()).toList();
            lines.end();
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Response getDutyImport(String city, UUID listId, UUID importId) {
        return Response.ok(DutyMapping.sheet(imports.get(listId, importId))).build();
    }

    @Override
    public Response discardDutyImport(String city, UUID listId, UUID importId) {
        imports.discard(listId, importId);
        return Response.noContent().build();
    }

    @Override
    public Response listDutyImportRows(String city, UUID listId, UUID importId, @Nullable Verdict verdict, @Nullable String cursor, @Nullable Integer limit) {
        var list = "duty-import-rows " + importId + " " + verdict;
        var rows = Cursors.limit(limit);
        var wanted = verdict == null ? EnumSet.allOf(Finding.Verdict.class) : EnumSet.of(Finding.Verdict.valueOf(verdict.name()));
        var found = imports.lines(listId, importId, wanted, cursors.position(cursor, list).map(Integer::valueOf).orElse(0), rows + 1);
        var page = new DutyImportRowPage().items(found.stream().limit(rows).map(DutyMapping::row).toList());
        return Response.ok(found.size() > rows ? page.next(cursors.next(list, Integer.toString(found.get(rows - 1).line().row()))) : page).build();
    }

    @Override
    public Response applyDutyImport(String city, UUID listId, UUID importId, DutyImportApplication application) {
        return Response.ok(DutyMapping.sheet(imports.apply(listId, importId, DutyImport.Mode.valueOf(application.getMode().name())))).build();
    }

    @Override
    public Response downloadDutyImportErrors(String city, UUID listId, UUID importId) {
        var name = imports.get(listId, importId).fileName().replaceFirst("(?i)\\.xlsx$", "");
        var lines = imports.lines(listId, importId, REMARKED, 0, Integer.MAX_VALUE);
        return SheetDownloads.download(name + "-问题清单", DutySheet.errorColumns(), sheet -> lines.forEach(line -> DutySheet.problem(sheet, line)));
    }
}
