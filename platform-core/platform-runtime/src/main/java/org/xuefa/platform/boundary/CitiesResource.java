package org.xuefa.platform.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import org.xuefa.api.CitiesApi;
import org.xuefa.api.model.CityList;
import org.xuefa.api.model.NewCity;
import org.xuefa.api.model.ProvisioningStep;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.platform.provisioning.AddCity;
import org.xuefa.platform.provisioning.CityRegister;
import org.xuefa.platform.provisioning.CityStep.Step;
import org.xuefa.platform.provisioning.FirstAdministrator;
import org.xuefa.platform.tenancy.City;
import org.xuefa.platform.tenancy.CityDirectory;

/** Cities as the platform operator sees and adds them. */
@Path("")
@ApplicationScoped
public class CitiesResource implements CitiesApi {
    private final CityDirectory cities;
    private final CityRegister register;
    private final AddCity addCity;
    private final FirstAdministrator administrator;

    protected CitiesResource() {
        this(null, null, null, null);
    }

    @Inject
    public CitiesResource(CityDirectory cities, CityRegister register, AddCity addCity, FirstAdministrator administrator) {
        this.cities = cities;
        this.register = register;
        this.addCity = addCity;
        this.administrator = administrator;
    }

    @Override
    public Response listCities() {
        return Response.ok(new CityList().items(cities.all().stream().map(this::shown).toList())).build();
    }

    @Override
    public Response getCity(String city) {
        return Response.ok(shown(found(city))).build();
    }

    @Override
    public Response addCity(String slug, NewCity wanted) {
        var accent = wanted.getAccent() == null ? "" : wanted.getAccent();
        var city = addCity.add(new AddCity.Wanted(slug, wanted.getCode(), wanted.getName(), accent, Boolean.TRUE.equals(wanted.getSecondFactorForAdministrators())));
        var shown = shown(city);
        if (Boolean.TRUE.equals(wanted.getIssueAdministratorPassword())) {
            var password = administrator.issueOneTimePassword(city);
            shown.administratorUserName(FirstAdministrator.USER_NAME.value()).administratorOneTimePassword(password.value()).administratorPasswordExpiresAt(password.expiresAt());
        }
        return Response.ok(shown).build();
    }

    private City found(String slug) {
        return cities.bySlug(slug).orElseThrow(Refusal::notFound);
    }

    private org.xuefa.api.model.City shown(City city) {
        var steps = register.steps(city.slug());
        return new org.xuefa.api.model.City().slug(city.slug()).code(city.code()).name(city.name()).accent(city.accent())
                .secondFactorForAdministrators(city.secondFactor())
                .state(org.xuefa.api.model.City.StateEnum.valueOf(city.state().name()))
                .steps(Arrays.stream(Step.values()).map(step -> shown(step, steps.get(step.wire()))).toList());
    }

    private static ProvisioningStep shown(Step step, CityRegister.StepRecord record) {
        var shown = new ProvisioningStep().name(ProvisioningStep.NameEnum.valueOf(step.name()));
        if (record == null) {
            return shown.state(ProvisioningStep.StateEnum.PENDING);
        }
        return shown.state(record.done() ? ProvisioningStep.StateEnum.DONE : ProvisioningStep.StateEnum.FAILED).finishedAt(record.finishedAt()).message(record.message());
    }
}
