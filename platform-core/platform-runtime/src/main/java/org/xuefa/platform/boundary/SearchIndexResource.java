package org.xuefa.platform.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.xuefa.api.SearchIndexApi;
import org.xuefa.platform.search.CityIndexJob;
import org.xuefa.platform.search.CityIndexKeeper;

/** The search index of the city, for its administrator. */
@Path("/cities/{city}/search-index")
@ApplicationScoped
public class SearchIndexResource implements SearchIndexApi {
    private final CityIndexKeeper keeper;
    private final CityIndexJob job;

    @SuppressWarnings("NullAway")
    protected SearchIndexResource() {
        this(null, null);
    }

    @Inject
    public SearchIndexResource(CityIndexKeeper keeper, CityIndexJob job) {
        this.keeper = keeper;
        this.job = job;
    }

    @Override
    public Response getSearchIndex(String city) {
        return Response.ok(CityIndexShapes.shown(keeper.state())).build();
    }

    @Override
    public Response rebuildSearchIndex(String city) {
        job.rebuildSoon();
        return Response.accepted(CityIndexShapes.shown(keeper.state())).build();
    }
}
