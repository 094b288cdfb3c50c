package org.xuefa.platform.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.xuefa.api.CityThirdPartiesApi;
import org.xuefa.api.model.NewThirdParty;
import org.xuefa.api.model.ThirdPartyChange;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.platform.tenancy.City;
import org.xuefa.platform.tenancy.CityDirectory;
import org.xuefa.platform.tenancy.CurrentTenant;
import org.xuefa.platform.thirdparty.ManageThirdParties;
import org.xuefa.platform.web.Revisions;

/** Third parties of a city as the platform's operator keeps them in its name; the city's audit says who did. */
@Path("/platform/cities/{city}/third-parties")
@ApplicationScoped
public class CityThirdPartiesResource implements CityThirdPartiesApi {
    private final ManageThirdParties thirdParties;
    private final ThirdPartyShapes shapes;
    private final CityDirectory cities;

    protected CityThirdPartiesResource() {
        this(null, null, null);
    }

    @Inject
    public CityThirdPartiesResource(ManageThirdParties thirdParties, ThirdPartyShapes shapes, CityDirectory cities) {
        this.thirdParties = thirdParties;
        this.shapes = shapes;
        this.cities = cities;
    }

    @Override
    public Response listCityThirdParties(String city) {
        return in(city, () -> Response.ok(shapes.list(cities.current(), thirdParties.list())).build());
    }

    @Override
    public Response registerCityThirdParty(String city, NewThirdParty wanted) {
        return in(city, () -> shapes.answer(Response.Status.CREATED, thirdParties.register(ThirdPartyShapes.kind(wanted), ThirdPartyShapes.about(wanted))));
    }

    @Override
    public Response changeCityThirdParty(String city, UUID thirdPartyId, ThirdPartyChange wanted, @Nullable String ifMatch) {
        return in(city, () -> shapes.answer(Response.Status.OK, thirdParties.change(thirdPartyId, ThirdPartyShapes.about(wanted), Revisions.required(ifMatch))));
    }

    @Override
    public Response deleteCityThirdParty(String city, UUID thirdPartyId, @Nullable String ifMatch) {
        return in(city, () -> {
            thirdParties.remove(thirdPartyId, Revisions.required(ifMatch));
            return Response.noContent().build();
        });
    }

    @Override
    public Response issueCityThirdPartySecret(String city, UUID thirdPartyId) {
        return in(city, () -> shapes.answer(thirdParties.issueSecret(thirdPartyId)));
    }

    private Response in(String slug, Supplier<Response> work) {
        return CurrentTenant.as(cities.bySlug(slug).filter(City::isOpen).orElseThrow(Refusal::notFound).id(), work);
    }
}
