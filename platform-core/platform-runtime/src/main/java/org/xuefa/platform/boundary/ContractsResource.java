package org.xuefa.platform.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.xuefa.api.ContractsApi;
import org.xuefa.platform.tenancy.City;
import org.xuefa.platform.tenancy.CityDirectory;

/** The contract itself, for whoever writes a client. */
@Path("")
@ApplicationScoped
public class ContractsResource implements ContractsApi {
    private final PublishedContract contract;
    private final CityDirectory cities;

    protected ContractsResource() {
        this(null, null);
    }

    @Inject
    public ContractsResource(PublishedContract contract, CityDirectory cities) {
        this.contract = contract;
        this.cities = cities;
    }

    @Override
    public Response getContract() {
        return answer(Optional.empty());
    }

    @Override
    public Response getCityContract(String city) {
        return answer(Optional.of(cities.current()));
    }

    private Response answer(Optional<City> city) {
        var document = contract.of(city);
        return Response.ok(document.text(), "application/yaml;charset=UTF-8").tag(document.tag()).build();
    }
}
