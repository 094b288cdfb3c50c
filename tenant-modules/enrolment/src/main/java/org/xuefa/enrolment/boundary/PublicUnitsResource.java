package org.xuefa.enrolment.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.xuefa.api.PublicUnitsApi;
import org.xuefa.api.model.PublicUnit;
import org.xuefa.api.model.PublicUnitList;
import org.xuefa.enrolment.usecase.BrowseUnits;

@Path("/public/cities/{city}/units")
@ApplicationScoped
public class PublicUnitsResource implements PublicUnitsApi {
    private final BrowseUnits browse;

    protected PublicUnitsResource() {
        this(null);
    }

    @Inject
    public PublicUnitsResource(BrowseUnits browse) {
        this.browse = browse;
    }

    @Override
    public Response searchPublicUnits(String city, String q) {
        return Response.ok(new PublicUnitList().items(browse.search(q).stream()
                .map(unit -> new PublicUnit().id(unit.id()).name(unit.name()).parentName(unit.parentName())).toList())).build();
    }
}
