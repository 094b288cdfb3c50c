package org.xuefa.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL on 127.0.0.1 with passwords (SCRAM) and UTF-8 ordered by code point, the same on every machine.
 *
 * <pre>{@code
 * try (var server = PostgresServer.in(folder).build()) {
 *     server.start();
 *     var database = server.administration().ensureXuefa("xuefa", "owner secret", "app secret");
 * }
 * }</pre>
 *
 * A test that wants nothing but a database takes {@link PostgresForTests#freshDatabase()}.
 */
public final class PostgresServer extends ServerProcess {

    /** The superuser; its password lies beside the data, for its owner's eyes only. */
    static final String SUPERUSER = "postgres";

    private final Path folder;
    private final Map<String, String> settings;
    private final boolean durable;
    private Path binaries = Path.of(".");
    private String password = "";

    private PostgresServer(Builder builder) {
        super("PostgreSQL", builder.port == 0 ? Ports.free() : builder.port, builder.folder, builder.logFile);
        this.folder = builder.folder;
        this.settings = Map.copyOf(builder.settings);
        this.durable = builder.durable;
    }

    /** A server whose data, password and pid file lie in that folder; made at the first start. */
    public static Builder in(Path folder) {
        return new Builder(folder.toAbsolutePath());
    }

    /** What may be chosen before the first start. */
    public static final class Builder {
        private final Path folder;
        private final Map<String, String> settings = new LinkedHashMap<>();
        private int port;
        private @Nullable Path logFile;
        private boolean durable = true;

        private Builder(Path folder) {
            this.folder = folder;
        }

        /** Default: any free port. */
        public Builder port(int chosen) {
            port = chosen;
            return this;
        }

        public Builder logFile(Path file) {
            logFile = file.toAbsolutePath();
            return this;
        }

        /** A setting of postgresql.conf. */
        public Builder setting(String name, String value) {
            settings.put(name, value);
            return this;
        }

        /** Nothing is forced to disk: quicker, and data are lost with the machine. Never for tests of faults. */
        public Builder fastForTests() {
            durable = false;
            return this;
        }

        public PostgresServer build() {
            return new PostgresServer(this);
        }
    }

    @Override
    void prepare() throws IOException {
        binaries = Archive.POSTGRESQL.unpacked();
        Files.createDirectories(folder);
        var passwordFile = folder.resolve("superuser-password");
        if (!Files.exists(passwordFile)) {
            Folders.writePrivately(passwordFile, Secrets.password());
        }
        password = Files.readString(passwordFile).strip();
        if (!Files.isDirectory(data())) {
            initialise(passwordFile);
        }
        forgetStrangePid();
    }

    private void initialise(Path passwordFile) throws IOException {
        var beside = folder.resolve("data.new");
        Folders.delete(beside);
        var command = new ArrayList<>(List.of(binaries.resolve("bin/initdb").toString(), "-D", beside.toString(), "-U", SUPERUSER,
                "--pwfile", passwordFile.toString(), "--auth=scram-sha-256", "--encoding=UTF8",
                "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
        if (!durable) {
            command.add("--no-sync");
        }
        Commands.run("PostgreSQL", Confinement.asOrdinaryUser(command), Map.of("TZ", "UTC"), logFile().resolveSibling("initdb.log"), Duration.ofMinutes(2));
        Files.move(beside, data(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** After an unclean end the pid in the lock file may meanwhile belong to somebody else, and the server would refuse to start. */
    private void forgetStrangePid() throws IOException {
        var lock = data().resolve("postmaster.pid");
        if (!Files.exists(lock)) {
            return;
        }
        var pid = Long.parseLong(Files.readAllLines(lock).getFirst().strip());
        var itself = ProcessHandle.of(pid).flatMap(process -> process.info().command()).filter(command -> command.endsWith("/postgres"));
        if (itself.isEmpty()) {
            Files.delete(lock);
        }
    }

    @Override
    List<String> command() {
        var chosen = new LinkedHashMap<String, String>();
        chosen.put("listen_addresses", "127.0.0.1");
        chosen.put("port", Integer.toString(port()));
        chosen.put("unix_socket_directories", "");
        chosen.put("max_connections", "200");
        chosen.put("shared_buffers", "128MB");
        chosen.put("effective_cache_size", "1GB");
        chosen.put("random_page_cost", "1.1");
        chosen.put("work_mem", "8MB");
        chosen.put("maintenance_work_mem", "128MB");
        chosen.put("max_wal_size", "2GB");
        chosen.put("checkpoint_completion_target", "0.9");
        chosen.put("wal_compression", "on");
        chosen.put("jit", "off");
        chosen.put("timezone", "UTC");
        chosen.put("log_timezone", "UTC");
        chosen.put("log_destination", "stderr");
        chosen.put("log_line_prefix", "%m [%p] %u@%d ");
        // Statements may carry personal data and passwords: the error alone is logged.
        chosen.put("log_min_error_statement", "panic");
        chosen.put("log_error_verbosity", "terse");
        if (!durable) {
            chosen.putAll(Map.of("fsync", "off", "synchronous_commit", "off", "full_page_writes", "off", "autovacuum_naptime", "1h"));
        }
        chosen.putAll(settings);
        var command = new ArrayList<>(List.of(binaries.resolve("bin/postgres").toString(), "-D", data().toString()));
        chosen.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        return command;
    }

    @Override
    Map<String, String> environment() {
        return Map.of("TZ", "UTC", "LC_ALL", "C");
    }

    @Override
    Path workFolder() {
        return folder;
    }

    @Override
    boolean answers() {
        try (var connection = connect("postgres")) {
            return connection.isValid(5);
        } catch (SQLException notYet) {
            return false;
        }
    }

    @Override
    Duration readyWithin() {
        return Duration.ofMinutes(2);
    }

    @Override
    Duration askEvery() {
        return Duration.ofMillis(50);
    }

    @Override
    boolean refusesRoot() {
        return true;
    }

    /** Fast shutdown: sessions are ended, the data are written. */
    @Override
    String signalOnDeath() {
        return "INT";
    }

    @Override
    void requestStop(Child running) {
        running.signal("INT");
    }

    /** Databases and roles, by the superuser. */
    public PostgresAdministration administration() {
        return new PostgresAdministration(this);
    }

    /** A connection of the superuser; for tests that look at the catalogue or prepare a state nobody else may. */
    public Connection connect(String database) throws SQLException {
        return connect(database, SUPERUSER, password);
    }

    public Connection connect(String database, String user, String userPassword) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", userPassword);
        properties.setProperty("connectTimeout", "5");
        return DriverManager.getConnection(url(database), properties);
    }

    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database;
    }

    private Path data() {
        return folder.resolve("data");
    }
}
