package org.xuefa.platform.plugin.run;

import java.lang.reflect.Proxy;
import java.net.URLClassLoader;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.xuefa.spi.TenantId;
import org.xuefa.spi.plugin.ExtensionPoint;
import org.xuefa.spi.plugin.PluginLog;

/**
 * The only way to a plugin. A call has a thread, a time, an amount of memory and of result; at most sixteen run at once on a node, two of them for one plugin in one city.
 * What fails is reported; what fails too often, or gravely, is not called again until it is activated anew.
 */
public final class PluginHost {
    private static final Logger LOG = Logger.getLogger(PluginHost.class.getName());
    private static final int AT_ONCE = 16;
    private static final int STUCK_THREADS = 3;
    private static final int CITIES_CUT_OFF = 3;
    private final URLClassLoader spi = MemoryLoader.spi();
    private final Bridge bridge = new Bridge(spi);
    private final Semaphore free = new Semaphore(AT_ONCE);
    private final Map<Key, LoadedPlugin> loaded = new ConcurrentHashMap<>();
    private final Map<String, List<CallThread>> stuck = new ConcurrentHashMap<>();
    private final Map<String, Set<TenantId>> cutOff = new ConcurrentHashMap<>();
    private final Set<String> cutOffEverywhere = ConcurrentHashMap.newKeySet();
    private final List<Map.Entry<String, LoadedPlugin>> retired = new CopyOnWriteArrayList<>();
    private final Function<ExtensionPoint, Limits> limits;
    private final Clock clock;
    private final Consumer<Trouble> report;
    private final BiConsumer<ExtensionPoint, Duration> answered;
    private final Executor closer;

    private record Key(String pluginId, TenantId city) {}

    /**
     * What a plugin holds on this node.
     *
     * @param instances cities it is loaded for
     * @param stuckThreads that ignore interrupts and cannot be ended
     * @param closedInMemory closed instances whose classes have not been collected yet; a number that only grows is a leak
     */
    public record Holdings(int instances, int stuckThreads, int closedInMemory) {
        public static final Holdings NONE = new Holdings(0, 0, 0);
    }

    /**
     * @param report called on the thread of the caller, or of the closer
     * @param closer runs the closing of plugins, each of which may take some seconds
     */
    public PluginHost(Function<ExtensionPoint, Limits> limits, Clock clock, Consumer<Trouble> report, BiConsumer<ExtensionPoint, Duration> answered, Executor closer) {
        this.limits = limits;
        this.clock = clock;
        this.report = report;
        this.answered = answered;
        this.closer = closer;
    }

    public static ExtensionPoint point(Class<?> type) {
        return Point.of(type).point();
    }

    /**
     * The extension as if it were an object of the server's. Each call may throw {@link PluginFailed} and nothing else.
     *
     * @param type an interface of the SPI
     */
    public <X> X extension(Class<X> type, Activation activation) {
        var point = Point.of(type);
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> switch (method.getName()) {
            case "toString" -> point.point().word() + " " + activation;
            case "hashCode" -> System.identityHashCode(self);
            case "equals" -> self == arguments[0];
            default -> call(point, activation, arguments[0]);
        }));
    }

    /** Makes the plugin and one of its extensions without calling it; the failure when it could not be made. */
    public Optional<FailureKind> start(Activation activation, ExtensionPoint point) {
        var plugin = loaded(activation);
        if (plugin.start(Point.of(point), clock) instanceof Outcome.Failed(var kind, var cause)) {
            failed(plugin, point, kind, cause);
            return Optional.of(kind);
        }
        return Optional.empty();
    }

    /** Whoever called found that what came back cannot be used. */
    public void unusable(Activation activation, ExtensionPoint point) {
        failed(loaded(activation), point, FailureKind.BAD_RESULT, "");
    }

    private @Nullable Object call(Point point, Activation activation, @Nullable Object argument) {
        if (cutOffEverywhere.contains(mark(activation))) {
            throw new PluginFailed(PluginFailed.Reason.OFF, "");
        }
        var plugin = loaded(activation);
        if (plugin.circuit().isOpen()) {
            throw new PluginFailed(PluginFailed.Reason.OFF, "");
        }
        var bounds = limits.apply(point.point());
        acquire(bounds);
        var begun = System.nanoTime();
        Outcome outcome;
        try {
            outcome = plugin.call(point, argument, bounds, clock);
        } finally {
            free.release();
        }
        return switch (outcome) {
            case Outcome.Answered(var value) -> {
                plugin.circuit().succeeded();
                answered.accept(point.point(), Duration.ofNanos(System.nanoTime() - begun));
                yield value;
            }
            case Outcome.Declined(var code) -> throw new PluginFailed(PluginFailed.Reason.DECLINED, code);
            case Outcome.Failed(var kind, var cause) -> {
                failed(plugin, point.point(), kind, cause);
                throw new PluginFailed(PluginFailed.Reason.FAILED, kind.word());
            }
        };
    }

    private void acquire(Limits bounds) {
        try {
            if (!free.tryAcquire(bounds.time().toMillis(), TimeUnit.MILLISECONDS)) {
                throw new PluginFailed(PluginFailed.Reason.BUSY, "");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PluginFailed(PluginFailed.Reason.BUSY, "interrupted");
        }
    }

    private LoadedPlugin loaded(Activation activation) {
        return loaded.compute(new Key(activation.jar().id(), activation.city()), (_, present) -> {
            if (present != null && present.isFor(activation)) {
                return present;
            }
            if (present != null) {
                retire(present);
            }
            return new LoadedPlugin(activation, spi, bridge,
                    thread -> stuck.computeIfAbsent(activation.jar().id(), _ -> new CopyOnWriteArrayList<>()).add(thread), line -> log(activation, line));
        });
    }

    private void failed(LoadedPlugin plugin, @Nullable ExtensionPoint point, FailureKind kind, String cause) {
        var activation = plugin.activation();
        var opened = plugin.circuit().failed(kind.isGrave());
        var everywhere = false;
        if (opened) {
            plugin.quarantine();
            retired.add(Map.entry(activation.jar().id(), plugin));
            var cities = cutOff.computeIfAbsent(mark(activation), _ -> ConcurrentHashMap.newKeySet());
            cities.add(activation.city());
            everywhere = (cities.size() >= CITIES_CUT_OFF || stuckThreads(activation.jar().id()) >= STUCK_THREADS) && cutOffEverywhere.add(mark(activation));
        }
        report.accept(new Trouble(activation.jar().id(), activation.jar().descriptor().version(), activation.city(), point, kind, cause, opened, everywhere));
    }

    /** Closes what is loaded and not wanted any more, without waiting for it. */
    public void closeWhere(Predicate<Activation> unwanted) {
        loaded.forEach((key, plugin) -> {
            if (unwanted.test(plugin.activation()) && loaded.remove(key, plugin)) {
                retire(plugin);
            }
        });
    }

    /** Closes what has not been called for so long. It is loaded again when it is. */
    public void closeIdle(Duration idle) {
        loaded.forEach((key, plugin) -> {
            if (!plugin.circuit().isOpen() && plugin.isIdleFor(idle.toNanos()) && loaded.remove(key, plugin)) {
                retire(plugin);
            }
        });
    }

    private void retire(LoadedPlugin plugin) {
        retired.removeIf(closed -> !closed.getValue().isInMemory());
        if (plugin.circuit().isOpen()) {
            return;                                                            // quarantined before
        }
        retired.add(Map.entry(plugin.activation().jar().id(), plugin));
        closer.execute(() -> plugin.close().ifPresent(kind -> failed(plugin, null, kind, "")));
    }

    /** By plugin, of those that hold anything. */
    public Map<String, Holdings> holdings() {
        retired.removeIf(closed -> !closed.getValue().isInMemory());
        var ids = new HashSet<String>(stuck.keySet());
        loaded.keySet().forEach(key -> ids.add(key.pluginId));
        retired.forEach(closed -> ids.add(closed.getKey()));
        var holdings = new TreeMap<String, Holdings>();
        ids.forEach(id -> holdings.put(id, new Holdings((int) loaded.values().stream().filter(plugin -> plugin.activation().jar().id().equals(id) && !plugin.circuit().isOpen()).count(),
                stuckThreads(id), (int) retired.stream().filter(closed -> closed.getKey().equals(id)).count())));
        return holdings;
    }

    private int stuckThreads(String pluginId) {
        var threads = stuck.getOrDefault(pluginId, new CopyOnWriteArrayList<>());
        threads.removeIf(thread -> !thread.isAlive());
        return threads.size();
    }

    private static String mark(Activation activation) {
        return activation.jar().id() + " " + activation.jar().sha256() + " " + activation.approval();
    }

    /** Long runs of digits may be somebody's number. */
    private static void log(Activation activation, PluginLog.Line line) {
        LOG.log(line.level() == PluginLog.Level.WARNING ? Level.WARNING : Level.INFO, () -> "plugin " + activation + ": " + line.text().replaceAll("\\d{6,}", "…"));
    }
}
