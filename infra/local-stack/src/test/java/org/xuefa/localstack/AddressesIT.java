package org.xuefa.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AddressesIT {

    private static final LocalStack.ChosenPorts PREFERRED = new LocalStack.ChosenPorts(15432, 19200, 18080, 9080, 9443);

    @Test
    void areRememberedFromRunToRun(@TempDir Path folder) throws IOException {
        var file = folder.resolve("ports.properties");

        assertThat(Addresses.remembered(file, PREFERRED).ports()).isEqualTo(PREFERRED);

        var moved = new Addresses(new LocalStack.ChosenPorts(15433, 19200, 18081, 9081, 9443));
        moved.remember(file);
        assertThat(Addresses.remembered(file, PREFERRED)).isEqualTo(moved);
    }

    @Test
    void issuersAndRedirectsMoveAlongWithThePorts(@TempDir Path folder) throws SQLException {
        try (var server = PostgresServer.in(folder).fastForTests().build()) {
            server.start();
            var administration = server.administration();
            administration.ensureXuefa("xuefa", "owner", "app");
            administration.ensureRole("keycloak", "kc");
            administration.ensureDatabase("keycloak", "keycloak");
            run(server, "xuefa", "CREATE TABLE platform_city AS SELECT 'http://localhost:18080/realms/wuwei' AS issuer");
            run(server, "keycloak", "CREATE TABLE redirect_uris AS SELECT unnest(ARRAY['http://localhost:9080/*', 'http://localhost:90801/*', 'https://city.example/*']) AS value");

            new Addresses(PREFERRED).moveTo(new Addresses(new LocalStack.ChosenPorts(15432, 19200, 9080, 18080, 9443)), server);

            assertThat(text(server, "xuefa", "SELECT issuer FROM platform_city")).isEqualTo("http://localhost:9080/realms/wuwei");
            assertThat(text(server, "keycloak", "SELECT string_agg(value, ' ' ORDER BY value) FROM redirect_uris"))
                    .isEqualTo("http://localhost:18080/* http://localhost:90801/* https://city.example/*");
        }
    }

    private static void run(PostgresServer server, String database, String command) throws SQLException {
        try (var connection = server.connect(database); var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private static String text(PostgresServer server, String database, String query) throws SQLException {
        try (var connection = server.connect(database); var statement = connection.createStatement(); var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
