package org.xuefa.platform.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.xuefa.api.CityKeysApi;
import org.xuefa.api.model.CityDataKey;
import org.xuefa.api.model.CityKeyRotation;
import org.xuefa.api.model.CityKeys;
import org.xuefa.platform.crypto.KeyRotation;
import org.xuefa.platform.crypto.RotateKeys;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.platform.tenancy.City;
import org.xuefa.platform.tenancy.CityDirectory;
import org.xuefa.platform.tenancy.CurrentTenant;
import org.xuefa.spi.TenantId;

/** Data keys of a city, for the operator of the platform: numbers and dates, never a key. */
@Path("/platform/cities/{city}/data-keys")
@ApplicationScoped
public class CityKeysResource implements CityKeysApi {
    private final CityDirectory cities;
    private final RotateKeys rotate;

    protected CityKeysResource() {
        this(null, null);
    }

    @Inject
    public CityKeysResource(CityDirectory cities, RotateKeys rotate) {
        this.cities = cities;
        this.rotate = rotate;
    }

    @Override
    public Response listCityKeys(String city) {
        return Response.ok(shown(found(city))).build();
    }

    @Override
    public Response rotateCityKey(String city) {
        var tenant = found(city);
        CurrentTenant.run(tenant, rotate::start);
        return Response.accepted(shown(tenant)).build();
    }

    private CityKeys shown(TenantId tenant) {
        return CurrentTenant.as(tenant, () -> {
            var keys = new CityKeys().items(rotate.keys().stream()
                    .map(key -> new CityDataKey().number(key.number()).seals(key.seals()).currentMaster(key.currentMaster()).createdAt(key.createdAt())).toList());
            return rotate.latest().map(rotation -> keys.rotation(model(rotation))).orElse(keys);
        });
    }

    private static CityKeyRotation model(KeyRotation rotation) {
        return new CityKeyRotation().keyNumber(rotation.keyNumber()).state(state(rotation)).startedBy(rotation.startedBy()).startedAt(rotation.startedAt()).beginsAt(rotation.beginsAt())
                .finishedAt(rotation.finishedAt()).done(rotation.done()).total(rotation.total()).resealed(rotation.resealed());
    }

    private static CityKeyRotation.StateEnum state(KeyRotation rotation) {
        if (rotation.state() == KeyRotation.State.DONE) {
            return CityKeyRotation.StateEnum.DONE;
        }
        if (rotation.pass() > 1) {
            return CityKeyRotation.StateEnum.CHECKING;
        }
        return rotation.total() == 0 ? CityKeyRotation.StateEnum.WAITING : CityKeyRotation.StateEnum.RESEALING;
    }

    private TenantId found(String slug) {
        return cities.bySlug(slug).filter(City::isOpen).orElseThrow(Refusal::notFound).id();
    }
}
