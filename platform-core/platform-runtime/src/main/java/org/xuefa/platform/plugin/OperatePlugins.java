package org.xuefa.platform.plugin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xuefa.platform.identity.CurrentCaller;
import org.xuefa.platform.plugin.jar.PluginJar;
import org.xuefa.platform.plugin.run.PluginHost;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.platform.tenancy.City;
import org.xuefa.platform.tenancy.CityDirectory;
import org.xuefa.platform.tenancy.CurrentTenant;

/** What the platform's operator does: look through the folder, let a jar in, switch it off everywhere, see what failed, let it run again. Every deed is in the audit of the cities it touches. */
@ApplicationScoped
public class OperatePlugins {
    private final PluginFolder folder;
    private final PluginRegister register;
    private final PluginFailures failures;
    private final OperateInCity inCity;
    private final CityPlugins plugins;
    private final CityDirectory cities;
    private final Clock clock;

    protected OperatePlugins() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    OperatePlugins(PluginFolder folder, PluginRegister register, PluginFailures failures, OperateInCity inCity, CityPlugins plugins, CityDirectory cities, Clock clock) {
        this.folder = folder;
        this.register = register;
        this.failures = failures;
        this.inCity = inCity;
        this.plugins = plugins;
        this.cities = cities;
        this.clock = clock;
    }

    /**
     * A plugin over all cities.
     *
     * @param jar empty when it was let in and is no longer in the folder
     * @param citiesOn slugs of cities that have switched it on
     * @param citiesCutOff slugs of cities where it is cut off
     */
    public record Overview(String id, Standing.OfPlatform standing, Optional<PluginJar> jar, Optional<RegisteredPlugin> registered, List<String> citiesOn, List<String> citiesCutOff,
            PluginHost.Holdings holdings) {}

    /** A failure and the city it happened in. */
    public record FailureIn(String city, PluginFailure failure) {}

    public PluginFolder.Seen seen() {
        return folder.seen();
    }

    /** Looks through the folder again; what has gone or changed is closed. */
    public void scan() {
        folder.scan();
        plugins.changed();
    }

    public List<Overview> list() {
        var on = new HashMap<String, List<String>>();
        var cutOff = new HashMap<String, List<String>>();
        for (var city : cities.open()) {
            for (var use : CurrentTenant.as(city.id(), inCity::uses)) {
                if (use.cutOff() != null) {
                    cutOff.computeIfAbsent(use.pluginId(), _ -> new ArrayList<>()).add(city.slug());
                } else if (use.enabled()) {
                    on.computeIfAbsent(use.pluginId(), _ -> new ArrayList<>()).add(city.slug());
                }
            }
        }
        var ids = new TreeSet<>(register.all().keySet());
        folder.shelf().jars().forEach(jar -> ids.add(jar.id()));
        var holdings = plugins.holdings();
        return ids.stream().map(id -> new Overview(id, plugins.standing(id), folder.shelf().find(id), register.find(id), on.getOrDefault(id, List.of()),
                cutOff.getOrDefault(id, List.of()), holdings.getOrDefault(id, PluginHost.Holdings.NONE))).toList();
    }

    public Overview get(String id) {
        return list().stream().filter(plugin -> plugin.id().equals(id)).findAny().orElseThrow(Refusal::notFound);
    }

    /** Lets a jar in that the operator has looked at. Where it was cut off for an older jar it may run again. */
    public void letIn(String id, String sha256) {
        var jar = folder.shelf().find(id).orElseThrow(Refusal::notFound);
        if (!jar.sha256().equals(sha256)) {
            throw new Refusal(PluginProblem.PLUGIN_CHANGED);
        }
        var before = register.find(id);
        register.letIn(jar, operator(), clock.instant());
        var facts = Map.of("version", jar.descriptor().version(), "sha256", sha256);
        var another = before.filter(known -> !known.sha256().equals(sha256)).isPresent();
        everyCity().forEach(city -> CurrentTenant.run(city.id(), () -> inCity.note(id, "plugin.let-in", facts, another)));
        plugins.changed();
    }

    public void switchOff(String id) {
        var _ = register.find(id).orElseThrow(Refusal::notFound);
        register.switchOff(id, operator(), clock.instant());
        everyCity().forEach(city -> CurrentTenant.run(city.id(), () -> inCity.note(id, "plugin.withdrawn", Map.of(), false)));
        plugins.changed();
    }

    /** Lets a plugin run again that was cut off: in one city, or, without one, wherever it was. */
    public void reinstate(String id, @Nullable String slug) {
        var registered = register.find(id).orElseThrow(Refusal::notFound);
        var where = slug == null ? everyCity() : List.of(cities.bySlug(slug).orElseThrow(Refusal::notFound));
        var count = where.stream().filter(city -> CurrentTenant.as(city.id(), () -> inCity.reinstate(id))).count();
        var everywhere = slug == null && registered.cutOff() != null;
        if (everywhere) {
            register.reinstate(id, operator(), clock.instant());
        }
        if (count == 0 && !everywhere) {
            throw new Refusal(PluginProblem.PLUGIN_NOT_CUT_OFF);
        }
        plugins.changed();
    }

    /** Newest first, over all cities. */
    public List<FailureIn> failures(@Nullable String pluginId, int limit) {
        return everyCity().stream().flatMap(city -> inCityFailures(city, pluginId, limit)).sorted(Comparator.comparing((FailureIn one) -> one.failure().at()).reversed()).limit(limit).toList();
    }

    private Stream<FailureIn> inCityFailures(City city, @Nullable String pluginId, int limit) {
        return CurrentTenant.as(city.id(), () -> failures.page(pluginId, null, limit)).stream().map(failure -> new FailureIn(city.slug(), failure));
    }

    private List<City> everyCity() {
        return cities.open();
    }

    private static String operator() {
        return CurrentCaller.orSystem().userName();
    }
}
