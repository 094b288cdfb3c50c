package org.xuefa.platform.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.xuefa.api.CityIndexesApi;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.platform.search.CityIndexJob;
import org.xuefa.platform.search.CityIndexKeeper;
import org.xuefa.platform.tenancy.City;
import org.xuefa.platform.tenancy.CityDirectory;
import org.xuefa.platform.tenancy.CurrentTenant;
import org.xuefa.spi.TenantId;

/** The search index of any city, for the operator of the platform. */
@Path("/platform/cities/{city}/search-index")
@ApplicationScoped
public class CityIndexesResource implements CityIndexesApi {
    private final CityDirectory cities;
    private final CityIndexKeeper keeper;
    private final CityIndexJob job;

    @SuppressWarnings("NullAway")
    protected CityIndexesResource() {
        this(null, null, null);
    }

    @Inject
    public CityIndexesResource(CityDirectory cities, CityIndexKeeper keeper, CityIndexJob job) {
        this.cities = cities;
        this.keeper = keeper;
        this.job = job;
    }

    @Override
    public Response getCitySearchIndex(String city) {
        return Response.ok(CityIndexShapes.shown(CurrentTenant.as(found(city), keeper::state))).build();
    }

    @Override
    public Response rebuildCitySearchIndex(String city) {
        var tenant = found(city);
        CurrentTenant.run(tenant, job::rebuildSoon);
        return Response.accepted(CityIndexShapes.shown(CurrentTenant.as(tenant, keeper::state))).build();
    }

    private TenantId found(String slug) {
        return cities.bySlug(slug).filter(City::isOpen).orElseThrow(Refusal::notFound).id();
    }
}
