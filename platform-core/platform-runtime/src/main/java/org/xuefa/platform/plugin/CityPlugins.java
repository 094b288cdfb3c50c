package org.xuefa.platform.plugin;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.xuefa.platform.identity.CurrentCaller;
import org.xuefa.platform.plugin.jar.PluginJar;
import org.xuefa.platform.plugin.run.Activation;
import org.xuefa.platform.plugin.run.Limits;
import org.xuefa.platform.plugin.run.PluginHost;
import org.xuefa.platform.plugin.run.Trouble;
import org.xuefa.platform.plugin.settings.SettingsCheck;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.platform.tenancy.CityDirectory;
import org.xuefa.platform.tenancy.CurrentTenant;
import org.xuefa.spi.TenantId;
import org.xuefa.spi.plugin.ExtensionPoint;

/** Puts together what lies in the folder, what the operator lets in and what the city has switched on, and runs it. */
@ApplicationScoped
public class CityPlugins implements Plugins {
    private static final Logger LOG = Logger.getLogger(CityPlugins.class.getName());
    private static final Duration FRESH = Duration.ofSeconds(3);
    private final Map<TenantId, Known> known = new ConcurrentHashMap<>();
    private final PluginFolder folder;
    private final PluginRegister register;
    private final PluginUses uses;
    private final CityDirectory cities;
    private final RecordTrouble recorder;
    private final PluginFigures figures;
    private final PluginHost host;
    private final Clock clock;

    @Resource
    private @Nullable ManagedExecutorService executor;

    private record Known(List<PluginUse> uses, long at) {}

    protected CityPlugins() {
        this(null, null, null, null, null, null, Clock.systemUTC());
    }

    @Inject
    CityPlugins(PluginFolder folder, PluginRegister register, PluginUses uses, CityDirectory cities, RecordTrouble recorder, PluginFigures figures, Clock clock) {
        this.folder = folder;
        this.register = register;
        this.uses = uses;
        this.cities = cities;
        this.recorder = recorder;
        this.figures = figures;
        this.clock = clock;
        this.host = new PluginHost(Limits::of, clock, this::report, figures == null ? (_, _) -> { } : figures::answered, closer());
    }

    private Executor closer() {
        return task -> {
            if (executor == null) {
                task.run();
            } else {
                executor.execute(task);
            }
        };
    }

    @Override
    public List<Offer> offering(ExtensionPoint point) {
        return uses().stream().filter(PluginUse::enabled).flatMap(use -> folder.shelf().find(use.pluginId()).stream()
                        .filter(jar -> jar.descriptor().offers().contains(point) && standing(use) == Standing.OfCity.ON))
                .map(jar -> new Offer(jar.id(), jar.descriptor().name(), jar.descriptor().version(), jar.descriptor().fileExtensions()))
                .sorted(Comparator.comparing(Offer::name).thenComparing(Offer::pluginId)).toList();
    }

    /** Ids of those that the city has switched on and that are to run again, also when they are cut off at present: what happens meanwhile is for them. */
    List<String> awaiting(ExtensionPoint point) {
        return uses().stream().filter(use -> use.enabled() && folder.shelf().find(use.pluginId()).filter(jar -> jar.descriptor().offers().contains(point)).isPresent()
                && (standing(use.pluginId()) == Standing.OfPlatform.ON || standing(use.pluginId()) == Standing.OfPlatform.CUT_OFF)).map(PluginUse::pluginId).toList();
    }

    @Override
    public void unusable(Class<?> type, String pluginId) {
        uses().stream().filter(use -> use.pluginId().equals(pluginId)).findAny()
                .ifPresent(use -> folder.shelf().find(pluginId).ifPresent(jar -> host.unusable(activation(jar, use), PluginHost.point(type))));
    }

    @Override
    public <X> X extension(Class<X> type, String pluginId) {
        var use = uses().stream().filter(one -> one.pluginId().equals(pluginId) && standing(one) == Standing.OfCity.ON).findAny().orElseThrow(Refusal::notFound);
        var jar = folder.shelf().find(pluginId).filter(one -> one.descriptor().offers().contains(PluginHost.point(type))).orElseThrow(Refusal::notFound);
        return host.extension(type, activation(jar, use));
    }

    private Activation activation(PluginJar jar, PluginUse use) {
        var city = cities.current();
        var written = new HashMap<>(use.settings());
        written.putAll(uses.secrets(use));
        return new Activation(jar, city.id(), city.slug(), city.name(), register.find(jar.id()).map(RegisteredPlugin::approval).orElse(0), use.revision(),
                SettingsCheck.effective(jar.descriptor().settings(), written));
    }

    public Standing.OfPlatform standing(String pluginId) {
        return Standing.ofPlatform(folder.shelf().find(pluginId), register.find(pluginId));
    }

    Standing.OfCity standing(PluginUse use) {
        return Standing.ofCity(standing(use.pluginId()), use, folder.shelf().find(use.pluginId()));
    }

    /** Three seconds old at most: asked with every event. */
    private List<PluginUse> uses() {
        var city = CurrentTenant.required();
        var present = known.get(city);
        if (present == null || System.nanoTime() - present.at > FRESH.toNanos()) {
            present = new Known(uses.all(), System.nanoTime());
            known.put(city, present);
        }
        return present.uses;
    }

    /** Something has changed here: what runs otherwise than it should is closed. */
    void changed() {
        known.clear();
        host.closeWhere(activation -> register.find(activation.jar().id()).filter(plugin -> plugin.enabled() && plugin.cutOff() == null
                && plugin.sha256().equals(activation.jar().sha256())).isEmpty() || folder.shelf().find(activation.jar().id()).isEmpty());
    }

    /** The city has changed the plugin or switched it off. */
    void changed(String pluginId) {
        var city = CurrentTenant.required();
        known.remove(city);
        host.closeWhere(activation -> activation.jar().id().equals(pluginId) && activation.city().equals(city));
    }

    void tidy(Duration idle) {
        host.closeIdle(idle);
    }

    Map<String, PluginHost.Holdings> holdings() {
        return host.holdings();
    }

    /** As the system, whoever was calling: it was nobody's deed. Nothing that goes wrong here may hide what the plugin was called for. */
    private void report(Trouble trouble) {
        var caller = CurrentCaller.find();
        CurrentCaller.leave();
        try {
            LOG.log(trouble.cutsOff() ? Level.SEVERE : Level.WARNING, () -> "plugin failed: " + trouble);
            figures.failed(trouble);
            CurrentTenant.run(trouble.city(), () -> recorder.record(trouble));
            if (trouble.everywhere()) {
                register.cutOff(trouble.pluginId(), trouble.kind().word(), clock.instant());
            }
            if (trouble.cutsOff()) {
                known.remove(trouble.city());
            }
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, e, () -> "the failure of plugin " + trouble.pluginId() + " could not be recorded");
        } finally {
            caller.ifPresent(CurrentCaller::enter);
        }
    }
}
