package org.xuefa.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Any of the four servers together, in one folder, wired as in production and started as parallel as they allow: Keycloak and
 * Liberty wait for PostgreSQL, nothing else waits. Closing stops them in reverse order.
 *
 * <pre>{@code
 * try (var stack = LocalStack.temporary().elasticsearch(List.of()).keycloak(jars).liberty(serverFolder).start()) {
 *     call(stack.environment().get("XUEFA_PUBLIC_URL"));
 * }
 * }</pre>
 */
public final class LocalStack implements AutoCloseable {

    /** The service account with which the platform administers Keycloak. */
    static final String KEYCLOAK_CLIENT = "xuefa-platform";

    private static final String APPLICATION = "servers/xuefa/apps/xuefa.war";

    private final Builder chosen;
    private final StackSecrets secrets;
    private final PostgresServer postgres;
    private final @Nullable ElasticsearchServer elasticsearch;
    private final @Nullable KeycloakServer keycloak;
    private final @Nullable LibertyServer liberty;
    private final Map<String, String> environment;

    private LocalStack(Builder builder) throws IOException {
        chosen = builder;
        var folder = Folders.makePrivate(builder.folder);
        secrets = StackSecrets.kept(folder.resolve("secrets.properties"), folder.resolve("data"));
        var logs = Files.createDirectories(folder.resolve("logs"));
        var data = folder.resolve("data");
        var database = PostgresServer.in(data.resolve("postgresql")).port(builder.ports.postgres()).logFile(logs.resolve("postgresql.log"));
        builder.databaseSettings.forEach(database::setting);
        if (builder.fastDatabase) {
            database.fastForTests();
        }
        postgres = database.build();
        elasticsearch = builder.elasticsearchPlugins == null ? null
                : ElasticsearchServer.in(data.resolve("elasticsearch")).port(builder.ports.elasticsearch())
                        .plugins(builder.elasticsearchPlugins).logFile(logs.resolve("elasticsearch.log")).build();
        keycloak = builder.keycloakJars == null ? null
                : KeycloakServer.in(folder.resolve("keycloak")).port(builder.ports.keycloak())
                        .database(postgres.url("keycloak"), "keycloak", secrets.keycloakDatabase())
                        .serviceAccount(KEYCLOAK_CLIENT, secrets.keycloakClient())
                        .environment(Map.of("XUEFA_LOOKUP_KEY", secrets.lookupKey()))
                        .jars(builder.keycloakJars).logFile(logs.resolve("keycloak.log")).build();
        environment = new LinkedHashMap<>();
        liberty = builder.libertyFolder == null ? null : liberty(builder, folder.resolve("liberty"), logs);
    }

    private LibertyServer liberty(Builder builder, Path userFolder, Path logs) {
        var http = builder.ports.http() == 0 ? Ports.free() : builder.ports.http();
        var https = builder.ports.https() == 0 ? Ports.free() : builder.ports.https();
        environment.putAll(partsEnvironment());
        environment.put("XUEFA_PUBLIC_URL", "http://localhost:" + http);
        environment.put("XUEFA_HTTP_PORT", Integer.toString(http));
        environment.put("XUEFA_HTTPS_PORT", Integer.toString(https));
        var server = LibertyServer.in(userFolder).port(http).httpsPort(https).environment(environment)
                .environment(builder.libertyEnvironment).logFile(logs.resolve("liberty.log"));
        builder.jvmOptions.forEach(server::jvmOption);
        return server.build();
    }

    private Map<String, String> partsEnvironment() {
        var all = new LinkedHashMap<>(database().environment());
        if (keycloak != null) {
            all.put("XUEFA_KEYCLOAK_URL", keycloak.url());
            all.put("XUEFA_KEYCLOAK_CLIENT_ID", KEYCLOAK_CLIENT);
            all.put("XUEFA_KEYCLOAK_CLIENT_SECRET", secrets.keycloakClient());
        }
        if (elasticsearch != null) {
            all.put("XUEFA_ELASTICSEARCH_URL", elasticsearch.url());
        }
        all.put("XUEFA_MASTER_KEY", secrets.masterKey());
        all.put("XUEFA_LOOKUP_KEY", secrets.lookupKey());
        all.put("XUEFA_OPERATOR_PASSWORD", secrets.operator());
        return all;
    }

    /** A stack whose data, keys and logs stay in that folder. */
    public static Builder in(Path folder) {
        return new Builder(folder.toAbsolutePath(), false);
    }

    /** A stack in a folder of its own that is deleted on closing. */
    public static Builder temporary() {
        try {
            return new Builder(Files.createTempDirectory("xuefa-stack-"), true);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Ports; 0 is any free one. */
    public record ChosenPorts(int postgres, int elasticsearch, int keycloak, int http, int https) {
        public static final ChosenPorts FREE = new ChosenPorts(0, 0, 0, 0, 0);
    }

    /** PostgreSQL is always there; the others are there when they are named. */
    public static final class Builder {
        private final Path folder;
        private final boolean temporary;
        private final Map<String, String> libertyEnvironment = new LinkedHashMap<>();
        private final Map<String, String> databaseSettings = new LinkedHashMap<>();
        private final List<String> jvmOptions = new ArrayList<>();
        private ChosenPorts ports = ChosenPorts.FREE;
        private StackListener listener = StackListener.SILENT;
        private Consumer<PostgresServer> onDatabaseReady = _ -> {};
        private boolean fastDatabase;
        private @Nullable List<Path> elasticsearchPlugins;
        private @Nullable List<Path> keycloakJars;
        private @Nullable Path libertyFolder;

        private Builder(Path folder, boolean temporary) {
            this.folder = folder;
            this.temporary = temporary;
        }

        public Builder ports(ChosenPorts wanted) {
            ports = wanted;
            return this;
        }

        public Builder listener(StackListener heard) {
            listener = heard;
            return this;
        }

        /** What is to be done with the data before anybody else uses them. */
        public Builder onDatabaseReady(Consumer<PostgresServer> work) {
            onDatabaseReady = work;
            return this;
        }

        /** Nothing is forced to disk; not for tests of faults. */
        public Builder fastDatabase() {
            fastDatabase = true;
            return this;
        }

        /** A setting of postgresql.conf. */
        public Builder databaseSetting(String name, String value) {
            databaseSettings.put(name, value);
            return this;
        }

        public Builder elasticsearch(List<Path> pluginZips) {
            elasticsearchPlugins = List.copyOf(pluginZips);
            return this;
        }

        public Builder keycloak(List<Path> providerJars) {
            keycloakJars = List.copyOf(providerJars);
            return this;
        }

        /** The user folder as the build made it (servers/xuefa …); the server runs from a copy. */
        public Builder liberty(Path userFolder) {
            libertyFolder = userFolder.toAbsolutePath();
            return this;
        }

        /** Further environment of Liberty. */
        public Builder libertyEnvironment(Map<String, String> variables) {
            libertyEnvironment.putAll(variables);
            return this;
        }

        /** A further option of Liberty's JVM. */
        public Builder libertyJvmOption(String option) {
            jvmOptions.add(option);
            return this;
        }

        /** The stack, not started. */
        public LocalStack build() {
            try {
                return new LocalStack(this);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed.getMessage(), failed);
            }
        }

        public LocalStack start() {
            var stack = build();
            stack.start();
            return stack;
        }
    }

    /** Starts all; when one fails the others are stopped and the failure is thrown. */
    public void start() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var database = CompletableFuture.runAsync(this::startDatabase, threads);
            var parts = new ArrayList<>(List.of(database));
            if (elasticsearch != null) {
                parts.add(CompletableFuture.runAsync(() -> startPart(elasticsearch), threads));
            }
            if (keycloak != null) {
                parts.add(database.thenRunAsync(() -> startPart(keycloak), threads));
            }
            if (liberty != null) {
                parts.add(CompletableFuture.runAsync(this::copyServer, threads).thenCombineAsync(database, (_, _) -> {
                    startPart(liberty);
                    return null;
                }, threads).thenApply(_ -> null));
            }
            try {
                firstFailureOf(parts).get();
            } catch (ExecutionException failed) {
                threads.shutdownNow();
                throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed.getCause());
            } catch (InterruptedException interrupted) {
                threads.shutdownNow();
                Thread.currentThread().interrupt();
                throw new IllegalStateException("the start was interrupted", interrupted);
            }
        } catch (RuntimeException failed) {
            close();
            throw failed;
        }
    }

    /** Done when all are done, failed as soon as one has failed. */
    private static CompletableFuture<Void> firstFailureOf(List<CompletableFuture<Void>> parts) {
        var all = CompletableFuture.allOf(parts.toArray(CompletableFuture[]::new));
        var first = new CompletableFuture<Void>();
        all.thenRun(() -> first.complete(null));
        parts.forEach(part -> part.whenComplete((_, failure) -> {
            if (failure != null) {
                first.completeExceptionally(failure instanceof CompletionException wrapped && wrapped.getCause() != null ? wrapped.getCause() : failure);
            }
        }));
        return first;
    }

    private void startDatabase() {
        startPart(postgres);
        postgres.administration().ensureXuefa("xuefa", secrets.databaseOwner(), secrets.databaseApp());
        if (keycloak != null) {
            postgres.administration().ensureRole("keycloak", secrets.keycloakDatabase());
            postgres.administration().ensureDatabase("keycloak", "keycloak");
        }
        chosen.onDatabaseReady.accept(postgres);
    }

    private void startPart(ServerProcess server) {
        var began = System.nanoTime();
        chosen.listener.starting(server);
        server.start();
        chosen.listener.ready(server, Duration.ofNanos(System.nanoTime() - began));
    }

    /**
     * What the server wrote itself stays; configuration and application are those of the last build. The work area goes with an application that
     * has changed: Liberty compares the jars it has unpacked there by their time, and builds that can be repeated give all of them the same.
     */
    private void copyServer() {
        try {
            var source = Objects.requireNonNull(chosen.libertyFolder);
            var target = chosen.folder.resolve("liberty");
            if (!isSame(source.resolve(APPLICATION), target.resolve(APPLICATION))) {
                Folders.delete(target.resolve("servers/xuefa/workarea"));
            }
            Folders.delete(target.resolve("servers/xuefa/apps"));
            Folders.delete(target.resolve("servers/xuefa/configDropins"));
            Folders.delete(target.resolve("shared"));
            Folders.copy(source, target, path -> true);
        } catch (IOException failed) {
            throw new UncheckedIOException("Liberty: cannot copy the server folder: " + failed.getMessage(), failed);
        }
    }

    private static boolean isSame(Path file, Path other) throws IOException {
        return Files.exists(file) && Files.exists(other) && Files.mismatch(file, other) < 0;
    }

    /** The variables under which the platform finds everything, secrets included. */
    public Map<String, String> environment() {
        var all = partsEnvironment();
        all.putAll(environment);
        return all;
    }

    public XuefaDatabase database() {
        return new XuefaDatabase(postgres, "xuefa", secrets.databaseOwner(), secrets.databaseApp());
    }

    public PostgresServer postgres() {
        return postgres;
    }

    public ElasticsearchServer elasticsearch() {
        return present(elasticsearch, "Elasticsearch");
    }

    public KeycloakServer keycloak() {
        return present(keycloak, "Keycloak");
    }

    public LibertyServer liberty() {
        return present(liberty, "Liberty");
    }

    private static <S> S present(@Nullable S server, String name) {
        if (server == null) {
            throw new IllegalStateException(name + " was not asked for");
        }
        return server;
    }

    public Path logs() {
        return chosen.folder.resolve("logs");
    }

    /** In the order of their starts. */
    public List<ServerProcess> servers() {
        return Stream.<ServerProcess>of(postgres, elasticsearch, keycloak, liberty).filter(server -> server != null).toList();
    }

    /** Liberty first, the database last: nobody loses what it leans on while it still works. */
    @Override
    public void close() {
        if (liberty != null) {
            stopPart(liberty);
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var server : Stream.<ServerProcess>of(keycloak, elasticsearch).filter(server -> server != null).toList()) {
                threads.submit(() -> stopPart(server));
            }
        }
        stopPart(postgres);
        if (chosen.temporary) {
            try {
                Folders.delete(chosen.folder);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    private void stopPart(ServerProcess server) {
        if (server.isAlive()) {
            var began = System.nanoTime();
            server.stop();
            chosen.listener.stopped(server, Duration.ofNanos(System.nanoTime() - began));
        }
    }
}
