package org.xuefa.localstack;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * {@code mvn -Prun}: builds what is missing, starts the stack with the demo cities, says where it is, and stays until Ctrl-C,
 * SIGTERM or the end of the Maven that started it; then stops what it started.
 */
public final class Launcher {

    private static final LocalStack.ChosenPorts PREFERRED = new LocalStack.ChosenPorts(15432, 19200, 18080, 9080, 9443);

    private final Path root;
    private final Path folder;
    private final List<String> maven;
    private final Progress progress;
    private final CountDownLatch finished = new CountDownLatch(1);
    private volatile boolean stopping;
    private volatile @Nullable LocalStack stack;

    private Launcher(Path root, List<String> maven, Progress progress) {
        this.root = root;
        this.folder = root.resolve(".local-stack");
        this.maven = maven;
        this.progress = progress;
    }

    /** Arguments: the project's root folder, then the command that runs Maven. */
    static void main(String[] arguments) {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        var launcher = new Launcher(Path.of(arguments[0]).toAbsolutePath().normalize(), List.of(arguments).subList(1, arguments.length), new Progress(out));
        var terminal = Terminal.takeForeground();
        var main = Thread.currentThread();
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("stop").unstarted(() -> {
            launcher.stopOnSignal(main);
            terminal.giveBack();
            // Asked to stop and stopped: that is success, whatever signal asked.
            Runtime.getRuntime().halt(0);
        }));
        ProcessHandle.current().parent().ifPresent(parent -> parent.onExit().thenRun(() -> System.exit(0)));
        var exitCode = launcher.run();
        if (!launcher.stopping) {
            terminal.giveBack();
            Runtime.getRuntime().halt(exitCode);
        }
        // A signal came: the hook ends the process.
        park();
    }

    private int run() {
        try (var lock = lock()) {
            if (lock == null) {
                progress.failed("another mvn -Prun is running in " + folder + ": stop it first");
                return 1;
            }
            var products = new Products(root);
            var cold = !build(products);
            var started = stackFor(products);
            stack = started;
            progress.saySoWhileWaiting();
            started.start();
            var accounts = demoData(products, started);
            announce(started, accounts, cold);
            return awaitFirstEnd(started);
        } catch (ServerFailure | IllegalStateException | IOException | UncheckedIOException failed) {
            if (!stopping) {
                progress.failed(String.valueOf(failed.getMessage()));
                stopAll();
            }
            return 1;
        } finally {
            finished.countDown();
        }
    }

    /** Two launchers on the same data would destroy them. */
    private @Nullable FileLock lock() throws IOException {
        Files.createDirectories(folder);
        var channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        return channel.tryLock();
    }

    /** True when it had been built before. */
    private boolean build(Products products) throws IOException {
        var log = folder.resolve("logs/build.log");
        progress.doing("Build: comparing the sources with those of the last build");
        var built = new ProjectBuild(root, folder, maven, products).ensure(log, step -> progress.doing("Build: " + step));
        progress.done(built ? "Build done, log in " + log : "Build is up to date");
        if (!Files.isRegularFile(products.serverFolder().resolve("servers/xuefa/server.xml"))) {
            throw new IOException("Build: there is no server in " + products.serverFolder() + " although the build succeeded");
        }
        return !built;
    }

    private LocalStack stackFor(Products products) throws IOException {
        var keycloakJars = products.keycloakJars();
        if (keycloakJars.isEmpty()) {
            progress.note("Keycloak starts without provider and theme: no jar in infra/keycloak/target");
        }
        var plugins = products.elasticsearchPlugins();
        if (plugins.isEmpty()) {
            progress.note("Elasticsearch starts without plugins: no zip in infra/elasticsearch-analysis/target");
        }
        var file = folder.resolve("ports.properties");
        var before = Addresses.remembered(file, PREFERRED);
        var wanted = before.ports();
        var now = new Addresses(new LocalStack.ChosenPorts(port("PostgreSQL", wanted.postgres()), port("Elasticsearch", wanted.elasticsearch()),
                port("Keycloak", wanted.keycloak()), port("the portal", wanted.http()), port("the portal over TLS", wanted.https())));
        return LocalStack.in(folder).ports(now.ports())
                .elasticsearch(plugins).keycloak(keycloakJars).liberty(products.serverFolder())
                .onDatabaseReady(server -> move(before, now, server, file))
                // Whoever tries the demo has no authenticator at hand; installations ask for one.
                .libertyEnvironment(Map.of("XUEFA_OPERATOR_SECOND_FACTOR", "false", "XUEFA_PLUGIN_DIR", plugins(products).toString()))
                .listener(progress).build();
    }

    /** Where code plugins lie. The sample is among them, for the operator to let in; until then nothing of it runs. */
    private Path plugins(Products products) throws IOException {
        var plugins = Files.createDirectories(folder.resolve("plugins"));
        var sample = products.samplePlugin();
        if (sample.isPresent()) {
            Files.copy(sample.get(), plugins.resolve("sample-plugin.jar"), StandardCopyOption.REPLACE_EXISTING);
        }
        return plugins;
    }

    private void move(Addresses before, Addresses now, PostgresServer server, Path file) {
        try {
            before.moveTo(now, server);
            now.remember(file);
        } catch (SQLException | IOException failed) {
            throw new IllegalStateException("cannot move the installation to its new ports: " + failed.getMessage(), failed);
        }
    }

    private int port(String part, int wanted) {
        var port = Ports.preferably(wanted);
        if (port != wanted) {
            progress.note("port " + wanted + " is busy: " + part + " takes " + port);
        }
        return port;
    }

    private List<String> demoData(Products products, LocalStack started) throws IOException {
        var jar = products.demoJar();
        if (jar.isEmpty()) {
            progress.note("Demo data: skipped, there is no demo-*.jar in infra/demo/target");
            return List.of();
        }
        progress.doing("Demo data");
        var before = System.nanoTime();
        var accounts = new DemoData(products).bringIn(jar.get(), started.environment(), folder, started.logs().resolve("demo.log"),
                step -> progress.doing("Demo data: " + step));
        progress.done("Demo data ready in " + Progress.seconds(Duration.ofNanos(System.nanoTime() - before)));
        return accounts;
    }

    private void announce(LocalStack started, List<String> accounts, boolean built) {
        progress.plain("");
        progress.plain("  Xuefa 学法   " + started.liberty().url());
        progress.plain("");
        accounts.forEach(line -> progress.plain("  " + line));
        progress.plain("");
        progress.plain("  operator's password and keys   " + folder.resolve("secrets.properties"));
        progress.plain("  data   " + folder.resolve("data"));
        progress.plain("  logs   " + started.logs());
        var memory = new ArrayList<String>();
        var sum = 0L;
        for (var server : started.servers()) {
            var resident = server.residentMemory();
            sum += resident;
            memory.add(server.name() + " " + (resident >> 20));
        }
        progress.plain("  memory in MiB   " + String.join(", ", memory) + ", together " + (sum >> 20));
        progress.plain("  ready after " + Progress.seconds(progress.elapsed()) + (built ? " (with a build)" : " (nothing to build)") + ". Ctrl-C stops everything.");
        progress.plain("");
    }

    /** Returns only when a server ends by itself; a signal ends the process from its hook. */
    private int awaitFirstEnd(LocalStack started) {
        var reported = new AtomicBoolean();
        var ends = started.servers().stream()
                .map(server -> server.onExit().thenAccept(exitCode -> {
                    // The others end because of us.
                    if (!stopping && reported.compareAndSet(false, true)) {
                        progress.failed(server.endedByItself(exitCode).getMessage());
                    }
                })).toArray(CompletableFuture[]::new);
        try {
            CompletableFuture.anyOf(ends).get();
        } catch (InterruptedException | ExecutionException stopped) {
            return 1;
        }
        if (!stopping) {
            progress.doing("stopping the others");
            stopAll();
        }
        return 1;
    }

    private void stopOnSignal(Thread main) {
        if (finished.getCount() == 0) {
            return;
        }
        stopping = true;
        progress.plain("");
        progress.doing("stopping");
        main.interrupt();
        Commands.endAll();
        stopAll();
        try {
            // A start that was under way ends what it began.
            if (!finished.await(15, TimeUnit.SECONDS)) {
                stopAll();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        progress.done("stopped");
    }

    private void stopAll() {
        var running = stack;
        if (running != null) {
            running.close();
        }
    }

    private static void park() {
        try {
            Thread.sleep(Duration.ofMinutes(1));
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
