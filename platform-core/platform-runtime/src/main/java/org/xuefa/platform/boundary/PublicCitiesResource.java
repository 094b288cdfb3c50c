package org.xuefa.platform.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.xuefa.api.PublicCitiesApi;
import org.xuefa.api.model.PublicCity;
import org.xuefa.api.model.PublicCityList;
import org.xuefa.platform.config.Settings;
import org.xuefa.platform.tenancy.City;
import org.xuefa.platform.tenancy.CityDirectory;

/** What a browser may know before anybody logs in. */
@Path("")
@ApplicationScoped
public class PublicCitiesResource implements PublicCitiesApi {
    private final CityDirectory cities;
    private final Settings settings;

    protected PublicCitiesResource() {
        this(null, null);
    }

    @Inject
    public PublicCitiesResource(CityDirectory cities, Settings settings) {
        this.cities = cities;
        this.settings = settings;
    }

    @Override
    public Response listPublicCities() {
        return Response.ok(new PublicCityList().items(cities.open().stream().map(this::shown).toList())).build();
    }

    @Override
    public Response getPublicCity(String city) {
        return Response.ok(shown(cities.current())).build();
    }

    @Override
    public Response getPublicPlatform() {
        return Response.ok(new PublicCity().slug("platform").name("学法平台运营").campaignTitle("城市开通与运行").accent("#1f2329")
                .keycloakUrl(settings.keycloakUrl()).realm("platform").clientId("portal")).build();
    }

    private PublicCity shown(City city) {
        return new PublicCity().slug(city.slug()).name(city.name()).campaignTitle(city.name() + "国家工作人员学法考试").accent(city.accent())
                .keycloakUrl(settings.keycloakUrl()).realm(city.slug()).clientId("portal");
    }
}
