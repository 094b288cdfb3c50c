package org.xuefa.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresServerIT {

    private PostgresServer server;
    private XuefaDatabase database;

    @BeforeAll
    void start(@TempDir Path folder) {
        server = PostgresServer.in(folder).build();
        server.start();
        database = server.administration().ensureXuefa("xuefa", "owner secret", "app 'secret'");
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void theRuntimeRoleIsPowerless() throws SQLException {
        try (var connection = database.connectAsApp()) {
            assertThat(text(connection, "SELECT rolsuper::text || rolbypassrls || rolcreatedb || rolcreaterole || rolreplication FROM pg_roles WHERE rolname = current_user"))
                    .isEqualTo("falsefalsefalsefalsefalse");
            assertThat(text(connection, "SELECT count(*)::text FROM pg_class WHERE relowner = current_user::regrole")).isEqualTo("0");
            assertThatThrownBy(() -> run(connection, "CREATE TABLE mine (id int)")).hasMessageContaining("permission denied");
            assertThatThrownBy(() -> run(connection, "SET ROLE xuefa_owner")).hasMessageContaining("permission denied");
        }
    }

    @Test
    void theOwnerRoleNeitherBypassesRowSecurityNorIsSuperuser() throws SQLException {
        try (var connection = database.connectAsOwner()) {
            assertThat(text(connection, "SELECT rolsuper::text || rolbypassrls FROM pg_roles WHERE rolname = current_user")).isEqualTo("falsefalse");
            run(connection, "CREATE TABLE owned (id int); DROP TABLE owned");
        }
    }

    @Test
    void aWrongPasswordIsRefused() {
        assertThatThrownBy(() -> server.connect("xuefa", database.appUser(), "guess")).hasMessageContaining("password authentication failed");
    }

    @Test
    void theRuntimeRoleDoesNotEnterAnotherDatabase() {
        server.administration().ensureRole("keycloak", "kc");
        server.administration().ensureDatabase("keycloak", "keycloak");

        assertThatThrownBy(() -> server.connect("keycloak", database.appUser(), "app 'secret'")).hasMessageContaining("permission denied");
    }

    @Test
    void askingAgainForTheDatabaseChangesOnlyThePassword() throws SQLException {
        var again = server.administration().ensureXuefa("xuefa", "owner secret", "new");
        try (var connection = again.connectAsApp()) {
            assertThat(connection.isValid(5)).isTrue();
        }

        server.administration().ensureXuefa("xuefa", "owner secret", "app 'secret'");
    }

    @Test
    void textIsUtf8OrderedByCodePoint() throws SQLException {
        try (var connection = database.connectAsApp()) {
            assertThat(text(connection, "SELECT string_agg(w, '' ORDER BY w) FROM (VALUES ('武'), ('b'), ('威'), ('B')) v(w)")).isEqualTo("Bb威武");
            assertThat(text(connection, "SELECT '威' COLLATE \"zh-x-icu\" < '武' COLLATE \"zh-x-icu\"")).isEqualTo("t");
        }
    }

    @Test
    void acknowledgedRowsOutliveARestartAndAKill() throws SQLException {
        try (var connection = database.connectAsOwner()) {
            run(connection, "CREATE TABLE kept (id int)");
            run(connection, "INSERT INTO kept VALUES (1)");
        }

        server.stop();
        assertThat(server.isAlive()).isFalse();
        server.start();
        try (var connection = database.connectAsOwner()) {
            run(connection, "INSERT INTO kept VALUES (2)");
            server.kill();
            assertThatThrownBy(() -> run(connection, "INSERT INTO kept VALUES (3)")).isInstanceOf(SQLException.class);
        }
        server.start();

        try (var connection = database.connectAsOwner()) {
            assertThat(text(connection, "SELECT string_agg(id::text, ',' ORDER BY id) FROM kept")).isEqualTo("1,2");
        }
    }

    @Test
    void reportsItsMemory() {
        assertThat(server.residentMemory()).isGreaterThan(10 << 20);
    }

    @Test
    void aBusyPortIsNamedWithTheLog(@TempDir Path folder) {
        var second = PostgresServer.in(folder).port(server.port()).build();

        assertThatThrownBy(second::start).isInstanceOf(ServerFailure.class)
                .hasMessageContaining("PostgreSQL: ended with exit code 1").hasMessageContaining("Address already in use")
                .hasMessageContaining(second.logFile().toString());
    }

    @Test
    void theNextStartEndsWhatAnUncleanEndLeftBehind(@TempDir Path folder) throws Exception {
        var first = PostgresServer.in(folder).fastForTests().build();
        first.start();

        // The object that knows the process is lost, as after kill -9 of the launcher where the system sends no death signal.
        var second = PostgresServer.in(folder).fastForTests().build();
        second.start();

        assertThat(ProcessHandle.of(first.pid()).filter(ProcessHandle::isAlive)).isEmpty();
        assertThat(Files.exists(folder.resolve("postgresql.pid"))).isTrue();
        second.stop();
        assertThat(Files.exists(folder.resolve("postgresql.pid"))).isFalse();
    }

    @Test
    void testsShareOneServerAndEachHasItsOwnDatabase() throws SQLException {
        var one = PostgresForTests.freshDatabase();
        var other = PostgresForTests.freshDatabase();

        try (var connection = one.connectAsOwner(); var elsewhere = other.connectAsOwner()) {
            run(connection, "CREATE TABLE here (id int)");
            assertThatThrownBy(() -> run(elsewhere, "SELECT * FROM here")).hasMessageContaining("does not exist");
        }
    }

    private static String text(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void run(Connection connection, String command) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
