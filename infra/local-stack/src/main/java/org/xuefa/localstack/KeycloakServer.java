package org.xuefa.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Keycloak over plain HTTP on the loopback address, with its data in PostgreSQL and a service account of the master realm instead
 * of an administrator with a password. Providers and themes come as jars; the optimised build of each combination is made once
 * and kept in the tools cache (it takes most of a minute).
 */
public final class KeycloakServer extends ServerProcess {

    private final Builder chosen;
    private final Path home;
    private Path built = Path.of(".");

    private KeycloakServer(Builder builder) {
        super("Keycloak", builder.port == 0 ? Ports.free() : builder.port, builder.folder, builder.logFile);
        this.chosen = builder;
        this.home = builder.folder.resolve("home");
    }

    /** A server whose temporary files and pid file lie in that folder. */
    public static Builder in(Path folder) {
        return new Builder(folder.toAbsolutePath());
    }

    /** What may be chosen before the first start; the database and the service account must be. */
    public static final class Builder {
        private final Path folder;
        private final SortedMap<String, String> buildOptions = new TreeMap<>(Map.of("db", "postgres", "health-enabled", "true"));
        private final List<String> options = new ArrayList<>();
        private final Map<String, String> environment = new LinkedHashMap<>();
        private final List<Path> jars = new ArrayList<>();
        private final int managementPort = Ports.free();
        private String heap = "384m";
        private int port;
        private @Nullable Path logFile;

        private Builder(Path folder) {
            this.folder = folder;
        }

        /** Default: any free port. */
        public Builder port(int wanted) {
            port = wanted;
            return this;
        }

        public Builder logFile(Path file) {
            logFile = file.toAbsolutePath();
            return this;
        }

        /** The database, made already ({@link PostgresAdministration#ensureDatabase}). */
        public Builder database(String url, String user, String password) {
            environment.put("KC_DB_URL", url);
            environment.put("KC_DB_USERNAME", user);
            environment.put("KC_DB_PASSWORD", password);
            return this;
        }

        /** Made at the first start on an empty database; later starts leave it as it is. */
        public Builder serviceAccount(String clientId, String secret) {
            environment.put("KC_BOOTSTRAP_ADMIN_CLIENT_ID", clientId);
            environment.put("KC_BOOTSTRAP_ADMIN_CLIENT_SECRET", secret);
            return this;
        }

        /** Jars with providers or themes. */
        public Builder jars(List<Path> files) {
            jars.addAll(files);
            return this;
        }

        /** An option that needs a new optimised build, such as {@code features}. */
        public Builder buildOption(String name, String value) {
            buildOptions.put(name, value);
            return this;
        }

        /** An option of the start command, such as {@code --log-level=debug}. */
        public Builder option(String option) {
            options.add(option);
            return this;
        }

        /** Further environment, for providers. */
        public Builder environment(Map<String, String> variables) {
            environment.putAll(variables);
            return this;
        }

        /** Largest heap, as the java option takes it. */
        public Builder heap(String size) {
            heap = size;
            return this;
        }

        public KeycloakServer build() {
            if (!environment.containsKey("KC_DB_URL") || !environment.containsKey("KC_BOOTSTRAP_ADMIN_CLIENT_ID")) {
                throw new IllegalStateException("Keycloak needs a database and a service account");
            }
            return new KeycloakServer(this);
        }
    }

    /** The address for browser and server alike; issuers begin with it. */
    public String url() {
        return "http://localhost:" + port();
    }

    @Override
    void prepare() throws IOException {
        built = KeycloakBuild.of(chosen.jars, chosen.buildOptions);
        // Everything but the data is the same for all servers of this build.
        Files.createDirectories(home.resolve("data"));
        for (var part : List.of("bin", "conf", "lib", "providers", "themes")) {
            Files.deleteIfExists(home.resolve(part));
            Files.createSymbolicLink(home.resolve(part), built.resolve(part));
        }
    }

    @Override
    List<String> command() {
        var command = new ArrayList<>(List.of(JavaHome.program("java").toString(),
                "-Xms64m", "-Xmx" + chosen.heap, "-XX:+UseSerialGC", "-XX:MetaspaceSize=96M", "-XX:MaxMetaspaceSize=256m", "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8", "-Duser.language=en", "-Duser.country=US",
                "-Djdk.tls.rejectClientInitiatedRenegotiation=true",
                "--add-opens=java.base/java.util=ALL-UNNAMED", "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED", "--add-opens=java.base/java.lang=ALL-UNNAMED", "--enable-native-access=ALL-UNNAMED",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Dkc.home.dir=" + home, "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager", "-Dpicocli.disable.closures=true",
                "-Dquarkus-log-max-startup-records=10000",
                "-cp", built.resolve("lib/quarkus-run.jar").toString(), "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
                "start", "--optimized", "--cache=local",
                "--http-enabled=true", "--http-host=127.0.0.1", "--http-port=" + port(), "--hostname=" + url(),
                "--http-management-port=" + chosen.managementPort, "--http-management-host=127.0.0.1",
                "--db-pool-initial-size=2", "--db-pool-max-size=30"));
        command.addAll(chosen.options);
        return command;
    }

    @Override
    Map<String, String> environment() {
        return Map.copyOf(chosen.environment);
    }

    @Override
    Path workFolder() {
        return home;
    }

    /** 503 while it boots. */
    @Override
    boolean answers() {
        return Answer.status("http://127.0.0.1:" + chosen.managementPort + "/health/ready") == 200
                && Answer.status("http://127.0.0.1:" + port() + "/realms/master") == 200;
    }

    @Override
    Duration readyWithin() {
        return Duration.ofMinutes(4);
    }
}
