package org.xuefa.platform.provisioning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.xuefa.platform.config.Settings;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.platform.provisioning.CityRegister.StepRecord;
import org.xuefa.platform.provisioning.CityStep.Step;
import org.xuefa.platform.tenancy.City;
import org.xuefa.platform.tenancy.CityDirectory;
import org.xuefa.platform.tenancy.CurrentTenant;

/** Adds a city, or goes on with adding it. Every step that is done is remembered at once; the city opens when all are. No restart. */
@ApplicationScoped
public class AddCity {
    private static final Logger LOG = Logger.getLogger(AddCity.class.getName());
    private static final Set<String> RESERVED = Set.of("platform", "master", "api", "health", "metrics", "assets", "public", "city");
    private final CityRegister register;
    private final CityDirectory directory;
    private final Settings settings;
    private final Clock clock;
    private final Iterable<CityStep> steps;

    /** What the platform operator says about a city; accent and second factor may be left to what the city has, or a new one gets. */
    public record Wanted(String slug, String code, String name, @Nullable String accent, @Nullable Boolean secondFactorForAdministrators) {}

    protected AddCity() {
        this(null, null, null, null, (Iterable<CityStep>) List.<CityStep>of());
    }

    @Inject
    public AddCity(CityRegister register, CityDirectory directory, Settings settings, Clock clock, Instance<CityStep> steps) {
        this(register, directory, settings, clock, (Iterable<CityStep>) steps);
    }

    AddCity(CityRegister register, CityDirectory directory, Settings settings, Clock clock, Iterable<CityStep> steps) {
        this.register = register;
        this.directory = directory;
        this.settings = settings;
        this.clock = clock;
        this.steps = steps;
    }

    public City add(Wanted wanted) {
        if (RESERVED.contains(wanted.slug())) {
            throw new Refusal(ProvisioningProblem.CITY_SLUG_RESERVED);
        }
        if (wanted.accent() != null) {
            Accent.check(wanted.accent());
        }
        return register.exclusively(wanted.slug(), () -> addAlone(wanted)).orElseThrow(() -> new Refusal(ProvisioningProblem.CITY_BEING_ADDED));
    }

    private City addAlone(Wanted wanted) {
        register.enter(wanted.slug(), wanted.code(), wanted.name(), settings.issuer(wanted.slug()), wanted.accent(), wanted.secondFactorForAdministrators());
        directory.changed();
        var city = directory.bySlug(wanted.slug()).orElseThrow();
        done(city, Step.DIRECTORY);
        Arrays.stream(Step.values()).filter(step -> step != Step.DIRECTORY).forEach(step -> run(city, step));
        register.open(city.slug());
        directory.changed();
        return directory.bySlug(city.slug()).orElseThrow();
    }

    private void run(City city, Step step) {
        try {
            for (var candidate : steps) {
                if (candidate.step() == step) {
                    CurrentTenant.run(city.id(), () -> candidate.run(city));
                }
            }
            done(city, step);
        } catch (RuntimeException | LinkageError e) {
            LOG.log(Level.WARNING, "adding the city " + city.slug() + " stopped at " + step, e);
            var cause = StepFailure.said(e);
            register.remember(city.slug(), step.wire(), new StepRecord(false, clock.instant(), cause));
            throw new Refusal(ProvisioningProblem.PROVISIONING_FAILED, Map.of("step", step.wire(), "cause", cause));
        }
    }

    private void done(City city, Step step) {
        register.remember(city.slug(), step.wire(), new StepRecord(true, clock.instant(), null));
    }
}
