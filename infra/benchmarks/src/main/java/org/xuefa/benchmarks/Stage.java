package org.xuefa.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.xuefa.localstack.LibertyServer;
import org.xuefa.localstack.LocalStack;
import org.xuefa.localstack.ServerProcess;

/** The platform as it is deployed, with one more application beside it: the smallest endpoint Liberty can serve. */
final class Stage implements AutoCloseable {
    private static final String HELLO = "/benchmark-hello/hello";
    /** Of a platform that stays: the addresses are in its data. */
    private static final LocalStack.ChosenPorts FIXED = new LocalStack.ChosenPorts(25432, 29200, 28080, 29080, 29443);
    private static final Map<String, String> ENVIRONMENT = Map.of("XUEFA_OPERATOR_SECOND_FACTOR", "false");
    private final LocalStack stack;
    private final Path folder;
    private final Path built;

    Stage(Options options) {
        try {
            folder = options.keep() == null ? Files.createTempDirectory("xuefa-benchmarks-") : Files.createDirectories(options.keep());
            var server = folder.resolve("server");
            built = options.project().resolve("infra/server/target/liberty/wlp-usr");
            copy(built, server);
            addHello(server.resolve("servers/xuefa"));
            stack = LocalStack.in(folder.resolve("stack")).ports(options.keep() == null ? LocalStack.ChosenPorts.FREE : FIXED).elasticsearch(built(options.project(), "infra/elasticsearch-analysis/target", ".*\\.zip")).keycloak(List.of(keycloakJar(options.project()))).liberty(server)
                    .databaseSetting("log_error_verbosity", "default").libertyEnvironment(ENVIRONMENT).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url() {
        return stack.environment().get("XUEFA_PUBLIC_URL");
    }

    String hello() {
        return HELLO;
    }

    Map<String, String> environment() {
        return stack.environment();
    }

    LocalStack stack() {
        return stack;
    }

    /** A second Liberty over the same data, told otherwise about some things; not started. */
    LibertyServer second(Map<String, String> otherwise) {
        try {
            var server = folder.resolve("second");
            delete(server);
            copy(built, server);
            return LibertyServer.in(server).environment(stack.environment()).environment(ENVIRONMENT).environment(otherwise).build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<ServerProcess> servers() {
        return stack.servers();
    }

    CpuClock app() {
        return new CpuClock(stack.liberty().pid());
    }

    CpuClock database() {
        return new CpuClock(stack.postgres().pid());
    }

    CpuClock search() {
        return new CpuClock(stack.elasticsearch().pid());
    }

    /** The superuser in the platform's database. */
    Connection connect() throws SQLException {
        return stack.postgres().connect("xuefa");
    }

    /** Runs several statements in one transaction, a single one outside of any; the rows changed by the last. */
    int sql(String... statements) {
        try (var connection = connect(); var statement = connection.createStatement()) {
            connection.setAutoCommit(statements.length == 1);
            int changed = 0;
            for (var sql : statements) {
                changed = statement.execute(sql) ? 0 : statement.getUpdateCount();
            }
            if (statements.length > 1) {
                connection.commit();
            }
            return changed;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    List<List<String>> rows(String sql) {
        try (var connection = connect(); var statement = connection.createStatement(); var rows = statement.executeQuery(sql)) {
            var found = new ArrayList<List<String>>();
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                var row = new ArrayList<String>(columns);
                for (int column = 1; column <= columns; column++) {
                    row.add(String.valueOf(rows.getString(column)));
                }
                found.add(row);
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    String value(String sql) {
        return rows(sql).getFirst().getFirst();
    }

    @Override
    public void close() {
        stack.close();
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                var target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target, java.nio.file.StandardCopyOption.REPLACE_EXISTING, java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }

    private static void addHello(Path server) throws IOException {
        try (var war = new JarOutputStream(Files.newOutputStream(server.resolve("apps/benchmark-hello.war")))) {
            for (var type : List.of(HelloApplication.class, HelloResource.class)) {
                var name = type.getName().replace('.', '/') + ".class";
                war.putNextEntry(new JarEntry("WEB-INF/classes/" + name));
                try (var bytes = type.getResourceAsStream("/" + name)) {
                    bytes.transferTo(war);
                }
                war.closeEntry();
            }
        }
        var defaults = Files.createDirectories(server.resolve("configDropins/defaults"));
        Files.writeString(defaults.resolve("benchmark-hello.xml"), """
                <server><webApplication location="benchmark-hello.war" contextRoot="/benchmark-hello"/></server>
                """);
    }

    private static Path keycloakJar(Path root) throws IOException {
        return built(root, "infra/keycloak/target", "keycloak-[0-9].*(?<!sources|tests)\\.jar").stream().findFirst().orElseThrow(() -> new IllegalStateException("infra/keycloak is not built"));
    }

    private static List<Path> built(Path root, String folder, String name) throws IOException {
        if (!Files.isDirectory(root.resolve(folder))) {
            return List.of();
        }
        try (var files = Files.list(root.resolve(folder))) {
            return files.filter(file -> file.getFileName().toString().matches(name)).toList();
        }
    }
}
