package org.xuefa.duty.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.api.DutyListsApi;
import org.xuefa.api.model.DutyListPage;
import org.xuefa.api.model.NewDutyList;
import org.xuefa.duty.usecase.ExportDuties;
import org.xuefa.duty.usecase.KeepLists;
import org.xuefa.platform.web.Cursors;
import org.xuefa.platform.web.Revisions;
import org.xuefa.platform.web.SheetDownloads;

@Path("")
@ApplicationScoped
public class DutyListsResource implements DutyListsApi {
    private static final String LIST = "duty-lists";
    private final KeepLists keep;
    private final ExportDuties export;
    private final Cursors cursors;

    @SuppressWarnings("NullAway")
    protected DutyListsResource() {
        this(null, null, null);
    }

    @Inject
    public DutyListsResource(KeepLists keep, ExportDuties export, Cursors cursors) {
        this.keep = keep;
        this.export = export;
        this.cursors = cursors;
    }

    @Override
    public Response listDutyLists(String city, @Nullable String cursor, @Nullable Integer limit) {
        var page = Slice.of(keep.all(), view -> view.list().id(), cursors, LIST, cursor, limit);
        return Response.ok(new DutyListPage().items(page.items().stream().map(DutyMapping::list).toList()).next(page.next())).build();
    }

    @Override
    public Response createDutyList(String city, String idempotencyKey, NewDutyList wanted) {
        var made = wanted.getCloneOf() == null ? keep.create(wanted.getYear(), wanted.getTitle()) : keep.cloneOf(wanted.getCloneOf(), wanted.getYear(), wanted.getTitle());
        return answer(Response.status(Response.Status.CREATED), made);
    }

    @Override
    public Response downloadDutyTemplate(String city) {
        return SheetDownloads.download("普法责任清单模板", DutySheet.COLUMNS, DutySheet::example);
    }

    @Override
    public Response getDutyList(String city, UUID listId) {
        return answer(Response.ok(), keep.get(listId));
    }

    @Override
    public Response deleteDutyList(String city, UUID listId) {
        keep.delete(listId);
        return Response.noContent().build();
    }

    @Override
    public Response publishDutyList(String city, UUID listId, @Nullable String ifMatch) {
        return answer(Response.ok(), keep.publish(listId, Revisions.required(ifMatch)));
    }

    @Override
    public Response downloadDutyList(String city, UUID listId) {
        var sheet = export.list(listId);
        return SheetDownloads.download(sheet.list().title(), DutySheet.COLUMNS, rows -> DutySheet.items(rows, sheet.items(), sheet.creditCodes()));
    }

    private static Response answer(Response.ResponseBuilder response, KeepLists.View view) {
        return response.entity(DutyMapping.list(view)).tag(Revisions.tag(view.list().revision())).build();
    }
}
