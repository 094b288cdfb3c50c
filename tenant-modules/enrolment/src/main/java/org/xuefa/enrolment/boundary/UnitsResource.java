package org.xuefa.enrolment.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.api.UnitsApi;
import org.xuefa.api.model.UnitDraft;
import org.xuefa.api.model.UnitPage;
import org.xuefa.enrolment.domain.UnitDetails;
import org.xuefa.enrolment.domain.UnitStore;
import org.xuefa.enrolment.usecase.BrowseUnits;
import org.xuefa.enrolment.usecase.KeepUnits;
import org.xuefa.enrolment.usecase.UnitView;
import org.xuefa.platform.web.Cursors;
import org.xuefa.platform.web.Revisions;

@Path("/cities/{city}/units")
@ApplicationScoped
public class UnitsResource implements UnitsApi {
    private final BrowseUnits browse;
    private final KeepUnits keep;
    private final Cursors cursors;

    protected UnitsResource() {
        this(null, null, null);
    }

    @Inject
    public UnitsResource(BrowseUnits browse, KeepUnits keep, Cursors cursors) {
        this.browse = browse;
        this.keep = keep;
        this.cursors = cursors;
    }

    @Override
    public Response listUnits(String city, @Nullable UUID parentId, @Nullable String q, @Nullable Boolean missingAdministrator, @Nullable String cursor,
            @Nullable Integer limit) {
        var filter = new UnitStore.Filter(parentId, q == null || q.isBlank() ? null : q, Boolean.TRUE.equals(missingAdministrator));
        var list = "units " + filter;
        int rows = Cursors.limit(limit);
        var found = browse.list(filter, cursors.position(cursor, list).map(UnitsResource::mark).orElse(null), rows + 1);
        var page = new UnitPage().items(found.stream().limit(rows).map(UnitMapping::unit).toList());
        return Response.ok(found.size() > rows ? page.next(cursors.next(list, position(found.get(rows - 1).unit()))) : page).build();
    }

    @Override
    public Response createUnit(String city, String idempotencyKey, UnitDraft wanted) {
        return answer(Response.status(Response.Status.CREATED), browse.get(keep.create(UnitMapping.draft(wanted)).id()));
    }

    @Override
    public Response getUnit(String city, UUID unitId) {
        return answer(Response.ok(), browse.get(unitId));
    }

    @Override
    public Response changeUnit(String city, UUID unitId, UnitDraft wanted, @Nullable String ifMatch) {
        keep.change(unitId, UnitMapping.draft(wanted), Revisions.required(ifMatch));
        return answer(Response.ok(), browse.get(unitId));
    }

    @Override
    public Response deleteUnit(String city, UUID unitId, @Nullable String ifMatch) {
        keep.delete(unitId, Revisions.required(ifMatch));
        return Response.noContent().build();
    }

    private static Response answer(Response.ResponseBuilder response, UnitView view) {
        return response.entity(UnitMapping.unit(view)).tag(Revisions.tag(view.unit().version())).build();
    }

    private static String position(UnitDetails last) {
        return String.join("\n", Integer.toString(last.unit().depth()), Integer.toString(last.draft().position()), last.id().toString(), last.draft().name());
    }

    private static UnitStore.Mark mark(String position) {
        var parts = position.split("\n", 4);
        return new UnitStore.Mark(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), parts[3], UUID.fromString(parts[2]));
    }
}
