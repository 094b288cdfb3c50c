package org.xuefa.certification.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.xuefa.certification.domain.IssuingCity;
import org.xuefa.platform.config.Settings;
import org.xuefa.platform.tenancy.CityDirectory;

/** The issuing city as the directory and the installation's settings have it. */
@ApplicationScoped
public class IssuingCityFromDirectory implements IssuingCity.Current {
    private final CityDirectory cities;
    private final Settings settings;

    protected IssuingCityFromDirectory() {
        this(null, null);
    }

    @Inject
    public IssuingCityFromDirectory(CityDirectory cities, Settings settings) {
        this.cities = cities;
        this.settings = settings;
    }

    @Override
    public IssuingCity get() {
        var city = cities.current();
        return new IssuingCity(city.code(), city.name() + "司法局", settings.publicUrl() + "/" + city.slug() + "/verify/");
    }
}
