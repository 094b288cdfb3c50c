package org.xuefa.platform.plugin.run;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.lang.reflect.Method;
import java.net.URLClassLoader;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.xuefa.spi.plugin.ExtensionPoint;
import org.xuefa.spi.plugin.PluginContext;
import org.xuefa.spi.plugin.PluginLog;
import org.xuefa.spi.plugin.PluginSettings;
import org.xuefa.spi.plugin.QuestionImporter;

/** A plugin in one city: its own class loader, its own threads, its own breaker. What it keeps in static fields is seen by no other city. */
final class LoadedPlugin {
    static final int AT_ONCE = 2;
    private static final int MOST_THREADS = 16;
    private static final long DIE_WITHIN_MILLIS = 1000;
    private final Activation activation;
    private final Bridge bridge;
    private final ThreadGroup threads;
    private final WeakReference<URLClassLoader> loaded;
    private final Circuit circuit = new Circuit();
    private final Semaphore calls = new Semaphore(AT_ONCE);
    private final AtomicInteger running = new AtomicInteger();
    private final ReentrantLock making = new ReentrantLock();
    private final Map<ExtensionPoint, Object> extensions = new EnumMap<>(ExtensionPoint.class);
    private final Consumer<CallThread> stuck;
    private final Consumer<PluginLog.Line> log;
    private @Nullable URLClassLoader loader;
    private @Nullable Object plugin;
    private @Nullable Object context;
    private @Nullable Object lines;
    private volatile long usedAt;

    /** The descriptor offers what the plugin does not give. */
    static final class NotGiven extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    LoadedPlugin(Activation activation, ClassLoader spi, Bridge bridge, Consumer<CallThread> stuck, Consumer<PluginLog.Line> log) {
        this.activation = activation;
        this.bridge = bridge;
        this.stuck = stuck;
        this.log = log;
        var made = MemoryLoader.plugin(activation.jar().id() + "@" + activation.slug(), activation.jar().entries(), spi);
        loader = made;
        loaded = new WeakReference<>(made);
        threads = new ThreadGroup("plugin " + activation);
        usedAt = System.nanoTime();
    }

    Activation activation() {
        return activation;
    }

    Circuit circuit() {
        return circuit;
    }

    boolean isFor(Activation wanted) {
        return activation.jar().sha256().equals(wanted.jar().sha256()) && activation.revision() == wanted.revision() && activation.approval() == wanted.approval();
    }

    boolean isIdleFor(long nanos) {
        return running.get() == 0 && System.nanoTime() - usedAt > nanos;
    }

    /** Whether its classes are still in memory. */
    boolean isInMemory() {
        return loaded.get() != null;
    }

    /** Calls the extension with one argument; copies what comes back. */
    Outcome call(Point point, @Nullable Object argument, Limits limits, Clock clock) {
        if (!enter(limits)) {
            throw new PluginFailed(PluginFailed.Reason.BUSY, "");
        }
        try {
            running.incrementAndGet();
            usedAt = System.nanoTime();
            var failed = make(point, clock);
            if (failed != null) {
                return failed;
            }
            var extension = extensions.get(point.point());
            var method = point.method(bridge);
            var given = bridge.toPlugin(argument);
            var outcome = run(point.point().word(), limits, () -> result(method, method.invoke(extension, given), limits));
            return declined(point, outcome).orElseGet(() -> tooManyThreads().orElse(outcome));
        } finally {
            running.decrementAndGet();
            calls.release();
            writeLog();
        }
    }

    /** Makes the extension if it is not there; null when it is. */
    @Nullable Outcome start(Point point, Clock clock) {
        try {
            return make(point, clock);
        } finally {
            writeLog();
        }
    }

    private @Nullable Object result(Method method, @Nullable Object answer, Limits limits) {
        if (answer == null && method.getReturnType() != void.class) {
            throw new Bridge.NotAValue();
        }
        return bridge.toServer(answer, new Bridge.Budget(limits.values(), limits.bytes()));
    }

    private boolean enter(Limits limits) {
        try {
            return calls.tryAcquire(limits.time().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Makes the plugin and the extension, the first time; null when they are there. */
    private @Nullable Outcome make(Point point, Clock clock) {
        making.lock();
        try {
            if (loader == null) {
                throw new PluginFailed(PluginFailed.Reason.OFF, "");
            }
            if (extensions.containsKey(point.point())) {
                return null;
            }
            var from = loader;
            var outcome = run("start", Limits.ofLifecycle(), () -> {
                var made = plugin == null ? Class.forName(activation.jar().entryClass(), true, from).getConstructor().newInstance() : plugin;
                plugin = made;
                context = context == null ? newContext(clock) : context;
                var extension = (Optional<?>) point.factory(bridge).invoke(made, context);
                if (extension == null || extension.isEmpty() || !bridge.pluginClass(point.type()).isInstance(extension.get())) {
                    throw new NotGiven();
                }
                extensions.put(point.point(), extension.get());
                return null;
            });
            return outcome instanceof Outcome.Answered ? null : outcome;
        } finally {
            making.unlock();
        }
    }

    /** Built of classes of the SPI and of the JDK only. */
    private Object newContext(Clock clock) throws ReflectiveOperationException {
        var city = bridge.toPlugin(new PluginContext.City(activation.slug(), activation.cityName()));
        var settings = bridge.pluginClass(PluginSettings.class).getConstructor(Map.class).newInstance(activation.settings());
        var logType = bridge.pluginClass(PluginLog.class);
        lines = logType.getConstructor().newInstance();
        return bridge.pluginClass(PluginContext.class)
                .getConstructor(bridge.pluginClass(PluginContext.City.class), bridge.pluginClass(PluginSettings.class), logType, Clock.class)
                .newInstance(city, settings, lines, JdkClock.like(clock));
    }

    private Outcome run(String name, Limits limits, java.util.concurrent.Callable<@Nullable Object> work) {
        var thread = new CallThread(threads, loaded.get(), "plugin " + activation.jar().id() + " " + name, work);
        var outcome = thread.within(limits);
        if (outcome instanceof Outcome.Failed(var kind, _) && kind == FailureKind.UNRESPONSIVE) {
            stuck.accept(thread);
        }
        return outcome;
    }

    private static Optional<Outcome> declined(Point point, Outcome outcome) {
        return point.point() == ExtensionPoint.QUESTION_IMPORTER && outcome instanceof Outcome.Failed(var kind, var cause) && kind == FailureKind.THREW
                && cause.equals(QuestionImporter.NOT_READABLE) ? Optional.of(new Outcome.Declined(cause)) : Optional.empty();
    }

    private Optional<Outcome> tooManyThreads() {
        var own = threads.activeCount() - running.get();
        return own > MOST_THREADS ? Optional.of(new Outcome.Failed(FailureKind.THREADS, Integer.toString(own))) : Optional.empty();
    }

    private void writeLog() {
        var from = lines;
        if (from == null) {
            return;
        }
        try {
            var drained = bridge.toServer(from.getClass().getMethod("drain").invoke(from), new Bridge.Budget(1000, 1 << 20));
            ((List<?>) java.util.Objects.requireNonNull(drained)).forEach(line -> log.accept((PluginLog.Line) line));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ends it: lets it close what it opened, ends its threads, lets go of its classes. A kind of failure when something would not end. */
    Optional<FailureKind> close() {
        making.lock();
        try {
            var made = plugin;
            var failed = made == null ? Optional.<FailureKind>empty() : closed(made);
            letGo();
            return failed.isPresent() ? failed : threadsLeft();
        } finally {
            making.unlock();
        }
    }

    private Optional<FailureKind> closed(Object made) {
        var outcome = run("close", Limits.ofLifecycle(), () -> bridge.pluginClass(org.xuefa.spi.plugin.Plugin.class).getMethod("close").invoke(made));
        writeLog();
        return outcome instanceof Outcome.Failed(var kind, _) ? Optional.of(kind) : Optional.empty();
    }

    /** Without asking it anything: nothing of it is called again. */
    void quarantine() {
        threads.interrupt();
        letGo();
    }

    private void letGo() {
        var from = loader;
        loader = null;
        plugin = null;
        context = null;
        extensions.clear();
        if (from != null) {
            try {
                from.close();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private Optional<FailureKind> threadsLeft() {
        threads.interrupt();
        var deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(DIE_WITHIN_MILLIS);
        while (threads.activeCount() > 0 && System.nanoTime() - deadline < 0) {
            try {
                TimeUnit.MILLISECONDS.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        return threads.activeCount() > 0 ? Optional.of(FailureKind.THREADS_LEFT) : Optional.empty();
    }
}
