package org.xuefa.platform.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.xuefa.platform.provisioning.CityStep;
import org.xuefa.platform.tenancy.City;

/** The city's index. An installation without a search engine has none and is complete without. */
@ApplicationScoped
public class SearchIndexStep implements CityStep {
    private final CityIndex index;
    private final SearchGateway gateway;

    @SuppressWarnings("NullAway")
    protected SearchIndexStep() {
        this(null, null);
    }

    @Inject
    public SearchIndexStep(CityIndex index, SearchGateway gateway) {
        this.index = index;
        this.gateway = gateway;
    }

    @Override
    public Step step() {
        return Step.SEARCH_INDEX;
    }

    @Override
    public void run(City city) {
        if (gateway.isConfigured()) {
            index.ensure();
        }
    }
}
