package org.xuefa.platform.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import org.xuefa.api.CitiesApi;
import org.xuefa.api.model.CityChange;
import org.xuefa.api.model.CityList;
import org.xuefa.api.model.NewCity;
import org.xuefa.api.model.ProvisioningStep;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.platform.provisioning.AddCity;
import org.xuefa.platform.provisioning.ChangeCity;
import org.xuefa.platform.provisioning.CityRegister;
import org.xuefa.platform.provisioning.CityStep.Step;
import org.xuefa.platform.provisioning.FirstAdministrator;
import org.xuefa.platform.tenancy.City;
import org.xuefa.platform.tenancy.CityDirectory;
import org.xuefa.platform.web.Revisions;

/** Cities as the platform operator sees and adds them. */
@Path("")
@ApplicationScoped
public class CitiesResource implements CitiesApi {
    private final CityDirectory cities;
    private final CityRegister register;
    private final AddCity addCity;
    private final ChangeCity changeCity;
    private final FirstAdministrator administrator;

    protected CitiesResource() {
        this(null, null, null, null, null);
    }

    @Inject
    public CitiesResource(CityDirectory cities, CityRegister register, AddCity addCity, ChangeCity changeCity, FirstAdministrator administrator) {
        this.cities = cities;
        this.register = register;
        this.addCity = addCity;
        this.changeCity = changeCity;
        this.administrator = administrator;
    }

    @Override
    public Response listCities() {
        return Response.ok(new CityList().items(cities.all().stream().map(this::shown).toList())).build();
    }

    @Override
    public Response getCity(String city) {
        return answer(found(city), shown(found(city)));
    }

    @Override
    public Response addCity(String slug, NewCity wanted) {
        var city = addCity.add(new AddCity.Wanted(slug, wanted.getCode(), wanted.getName(), wanted.getAccent(), wanted.getSecondFactorForAdministrators()));
        var shown = shown(city);
        if (Boolean.TRUE.equals(wanted.getIssueAdministratorPassword())) {
            var password = administrator.issueOneTimePassword(city);
            shown.administratorUserName(FirstAdministrator.USER_NAME.value()).administratorOneTimePassword(password.value()).administratorPasswordExpiresAt(password.expiresAt());
        }
        return answer(city, shown);
    }

    @Override
    public Response changeCity(String slug, CityChange wanted, String ifMatch) {
        var state = wanted.getState() == null ? null : City.State.valueOf(wanted.getState().name());
        var city = changeCity.change(found(slug).slug(), Revisions.required(ifMatch),
                new ChangeCity.Change(wanted.getName(), wanted.getAccent(), wanted.getSecondFactorForAdministrators(), state));
        return answer(city, shown(city));
    }

    private Response answer(City city, org.xuefa.api.model.City shown) {
        return Response.ok(shown).tag(Revisions.tag(register.revision(city.slug()))).build();
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
