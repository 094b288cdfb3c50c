package org.xuefa.statutes.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xuefa.platform.tenancy.CityDirectory;
import org.xuefa.platform.tenancy.CurrentTenant;
import org.xuefa.statutes.CitesLaws;

/** Where the cities cite a law, for the operator who would take away what they cite. */
@ApplicationScoped
public class CitedPlaces {
    private static final int TOLD = 20;
    private final CityDirectory cities;
    private final Iterable<CitesLaws> citing;

    @SuppressWarnings("NullAway")
    protected CitedPlaces() {
        this(null, List.of());
    }

    @Inject
    public CitedPlaces(CityDirectory cities, @Any Instance<CitesLaws> citing) {
        this(cities, (Iterable<CitesLaws>) citing);
    }

    CitedPlaces(CityDirectory cities, Iterable<CitesLaws> citing) {
        this.cities = cities;
        this.citing = citing;
    }

    /**
     * At most twenty, each with its city.
     *
     * @param names as in a citation
     * @param version that is stated; null: any, or none
     */
    List<String> of(Set<String> names, @Nullable LocalDate version) {
        var places = new ArrayList<String>();
        for (var city : cities.all()) {
            CurrentTenant.run(city.id(), () -> {
                for (var feature : citing) {
                    feature.citing(names, version, TOLD - places.size()).forEach(place -> places.add(city.name() + "：" + place));
                }
            });
            if (places.size() >= TOLD) {
                break;
            }
        }
        return places;
    }
}
