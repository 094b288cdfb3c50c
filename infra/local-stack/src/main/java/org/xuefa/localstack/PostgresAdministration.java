package org.xuefa.localstack;

import java.sql.Connection;
import java.sql.SQLException;

/** Databases and roles of a server; everything may be asked for again and changes nothing then. */
public final class PostgresAdministration {

    public static final String XUEFA_OWNER = "xuefa_owner";
    public static final String XUEFA_APP = "xuefa_app";

    private final PostgresServer server;

    PostgresAdministration(PostgresServer server) {
        this.server = server;
    }

    /**
     * The platform's database as it is in production: {@code xuefa_owner} owns it and runs the migrations; {@code xuefa_app} serves
     * requests, owns nothing, and may only what the migrations grant it.
     */
    public XuefaDatabase ensureXuefa(String database, String ownerPassword, String appPassword) {
        ensureRole(XUEFA_OWNER, ownerPassword);
        ensureRole(XUEFA_APP, appPassword);
        ensureDatabase(database, XUEFA_OWNER);
        inDatabase("postgres", connection ->
                execute(connection, "format('GRANT CONNECT ON DATABASE %I TO %I', ?, ?)", database, XUEFA_APP));
        return new XuefaDatabase(server, database, ownerPassword, appPassword);
    }

    /** A role that may log in and nothing more: no superuser, no bypass of row-level security, no roles or databases of its own making. */
    public void ensureRole(String role, String password) {
        inDatabase("postgres", connection -> {
            if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", role)) {
                execute(connection, "format('CREATE ROLE %I', ?)", role);
            }
            execute(connection, "format('ALTER ROLE %I LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION NOINHERIT PASSWORD %L', ?, ?)",
                    role, password);
        });
    }

    /** A database only its owner and the roles granted later may enter. */
    public void ensureDatabase(String database, String owner) {
        inDatabase("postgres", connection -> {
            if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", database)) {
                execute(connection, "format('CREATE DATABASE %I OWNER %I', ?, ?)", database, owner);
            }
            execute(connection, "format('REVOKE ALL ON DATABASE %I FROM PUBLIC', ?)", database);
        });
    }

    public void dropDatabase(String database) {
        inDatabase("postgres", connection -> execute(connection, "format('DROP DATABASE IF EXISTS %I WITH (FORCE)', ?)", database));
    }

    @FunctionalInterface
    private interface Work {
        void with(Connection connection) throws SQLException;
    }

    private void inDatabase(String database, Work work) {
        try (var connection = server.connect(database)) {
            work.with(connection);
        } catch (SQLException failed) {
            throw new IllegalStateException("PostgreSQL on port " + server.port() + ": " + failed.getMessage(), failed);
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    /** The server quotes the names itself. */
    private static void execute(Connection connection, String format, String... names) throws SQLException {
        String command;
        try (var statement = connection.prepareStatement("SELECT " + format)) {
            for (var i = 0; i < names.length; i++) {
                statement.setString(i + 1, names[i]);
            }
            try (var rows = statement.executeQuery()) {
                rows.next();
                command = rows.getString(1);
            }
        }
        try (var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
