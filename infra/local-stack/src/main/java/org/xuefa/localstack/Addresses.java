package org.xuefa.localstack;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * Where this installation was reached last. Issuers of tokens and the addresses Keycloak may send a browser back to are data: when a
 * busy port forces the portal or Keycloak to move, they move along, else nobody could log in any more.
 */
record Addresses(LocalStack.ChosenPorts ports) {

    private record Column(String table, String name) {}

    /** Where Keycloak keeps addresses of its clients. */
    private static final List<Column> OF_KEYCLOAK = List.of(new Column("redirect_uris", "value"), new Column("web_origins", "value"),
            new Column("client", "base_url"), new Column("client", "root_url"), new Column("client", "management_url"),
            new Column("client_attributes", "value"), new Column("realm_attribute", "value"));
    private static final List<Column> OF_XUEFA = List.of(new Column("platform_city", "issuer"));

    /** The given ones where nothing was remembered. */
    static Addresses remembered(Path file, LocalStack.ChosenPorts otherwise) throws IOException {
        if (!Files.exists(file)) {
            return new Addresses(otherwise);
        }
        var kept = new Properties();
        kept.load(new StringReader(Files.readString(file)));
        return new Addresses(new LocalStack.ChosenPorts(port(kept, "postgresql", otherwise.postgres()), port(kept, "elasticsearch", otherwise.elasticsearch()),
                port(kept, "keycloak", otherwise.keycloak()), port(kept, "http", otherwise.http()), port(kept, "https", otherwise.https())));
    }

    private static int port(Properties kept, String name, int otherwise) {
        var value = kept.getProperty(name, "").strip();
        return value.matches("\\d{1,5}") ? Integer.parseInt(value) : otherwise;
    }

    void remember(Path file) throws IOException {
        Folders.writePrivately(file, """
                # The ports of the last run; the next one prefers them.
                postgresql=%d
                elasticsearch=%d
                keycloak=%d
                http=%d
                https=%d
                """.formatted(ports.postgres(), ports.elasticsearch(), ports.keycloak(), ports.http(), ports.https()));
    }

    /** Moves the data from these addresses to the others. The database runs, Keycloak and the platform do not yet. */
    void moveTo(Addresses others, PostgresServer server) throws SQLException {
        var changes = new LinkedHashMap<String, String>();
        change(changes, "http", ports.keycloak(), others.ports.keycloak());
        change(changes, "http", ports.http(), others.ports.http());
        change(changes, "https", ports.https(), others.ports.https());
        if (!changes.isEmpty()) {
            replace(server, "keycloak", OF_KEYCLOAK, changes);
            replace(server, "xuefa", OF_XUEFA, changes);
        }
    }

    private static void change(Map<String, String> changes, String scheme, int from, int to) {
        if (from != to) {
            changes.put(scheme + "://localhost:" + from, scheme + "://localhost:" + to);
        }
    }

    private static void replace(PostgresServer server, String database, List<Column> columns, Map<String, String> changes) throws SQLException {
        try (var connection = server.connect(database)) {
            for (var column : columns) {
                if (exists(connection, column)) {
                    replace(connection, column, changes);
                }
            }
        }
    }

    private static boolean exists(Connection connection, Column column) throws SQLException {
        try (var query = connection.prepareStatement("SELECT 1 FROM information_schema.columns WHERE table_schema = 'public' AND table_name = ? AND column_name = ?")) {
            query.setString(1, column.table());
            query.setString(2, column.name());
            try (var rows = query.executeQuery()) {
                return rows.next();
            }
        }
    }

    /** Only a whole port: 9080 is not the beginning of 90801. In one pass, for two parts may have changed places. */
    private static void replace(Connection connection, Column column, Map<String, String> changes) throws SQLException {
        var text = column.name();
        var parameters = 0;
        for (var i = 0; i < changes.size(); i++) {
            text = "regexp_replace(" + text + ", ?, ?, 'g')";
        }
        for (var i = 0; i < changes.size(); i++) {
            text = "replace(" + text + ", ?, ?)";
        }
        try (var update = connection.prepareStatement("UPDATE " + column.table() + " SET " + column.name() + " = " + text
                + " WHERE " + column.name() + " LIKE '%://localhost:%'")) {
            // The innermost call is the first written in the statement.
            var number = 0;
            for (var from : changes.keySet()) {
                update.setString(++parameters, from.replace(".", "\\.") + "(?!\\d)");
                update.setString(++parameters, marker(number++));
            }
            number = 0;
            for (var to : changes.values()) {
                update.setString(++parameters, marker(number++));
                update.setString(++parameters, to);
            }
            update.executeUpdate();
        }
    }

    private static String marker(int number) {
        return "<moved-" + number + ">";
    }
}
