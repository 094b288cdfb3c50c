package org.xuefa.platform.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.api.ThirdPartiesApi;
import org.xuefa.api.model.NewThirdParty;
import org.xuefa.api.model.ThirdPartyChange;
import org.xuefa.platform.tenancy.CityDirectory;
import org.xuefa.platform.thirdparty.ManageThirdParties;
import org.xuefa.platform.web.Revisions;

/** Third parties as a city's administrator keeps them. */
@Path("/cities/{city}/third-parties")
@ApplicationScoped
public class ThirdPartiesResource implements ThirdPartiesApi {
    private final ManageThirdParties thirdParties;
    private final ThirdPartyShapes shapes;
    private final CityDirectory cities;

    protected ThirdPartiesResource() {
        this(null, null, null);
    }

    @Inject
    public ThirdPartiesResource(ManageThirdParties thirdParties, ThirdPartyShapes shapes, CityDirectory cities) {
        this.thirdParties = thirdParties;
        this.shapes = shapes;
        this.cities = cities;
    }

    @Override
    public Response listThirdParties(String city) {
        return Response.ok(shapes.list(cities.current(), thirdParties.list())).build();
    }

    @Override
    public Response getThirdParty(String city, UUID thirdPartyId) {
        return shapes.answer(Response.Status.OK, thirdParties.get(thirdPartyId));
    }

    @Override
    public Response registerThirdParty(String city, NewThirdParty wanted) {
        return shapes.answer(Response.Status.CREATED, thirdParties.register(ThirdPartyShapes.kind(wanted), ThirdPartyShapes.about(wanted)));
    }

    @Override
    public Response changeThirdParty(String city, UUID thirdPartyId, ThirdPartyChange wanted, @Nullable String ifMatch) {
        return shapes.answer(Response.Status.OK, thirdParties.change(thirdPartyId, ThirdPartyShapes.about(wanted), Revisions.required(ifMatch)));
    }

    @Override
    public Response deleteThirdParty(String city, UUID thirdPartyId, @Nullable String ifMatch) {
        thirdParties.remove(thirdPartyId, Revisions.required(ifMatch));
        return Response.noContent().build();
    }

    @Override
    public Response issueThirdPartySecret(String city, UUID thirdPartyId) {
        return shapes.answer(thirdParties.issueSecret(thirdPartyId));
    }
}
