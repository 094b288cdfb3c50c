package org.xuefa.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeycloakServerIT {

    private KeycloakServer server;

    @BeforeAll
    void start(@TempDir Path folder) {
        var administration = PostgresForTests.server().administration();
        administration.ensureRole("keycloak", "kc secret");
        administration.ensureDatabase("keycloak", "keycloak");
        server = KeycloakServer.in(folder)
                .database(PostgresForTests.server().url("keycloak"), "keycloak", "kc secret")
                .serviceAccount("xuefa-platform", "client secret")
                .build();
        server.start();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void theServiceAccountAdministersTheMasterRealmAlsoAfterAKill() throws Exception {
        assertThat(token("client secret").statusCode()).isEqualTo(200);
        assertThat(token("guess").statusCode()).isEqualTo(401);

        server.kill();
        assertThat(server.isAlive()).isFalse();
        server.start();

        var answer = token("client secret");
        assertThat(answer.statusCode()).isEqualTo(200);
        var bearer = answer.body().replaceFirst(".*\"access_token\":\"([^\"]+)\".*", "$1");
        var realms = send(HttpRequest.newBuilder(URI.create(server.url() + "/admin/realms")).header("Authorization", "Bearer " + bearer).build());
        assertThat(realms.statusCode()).isEqualTo(200);
        assertThat(realms.body()).contains("\"realm\":\"master\"");
    }

    @Test
    void issuersBeginWithTheAddress() throws Exception {
        var discovery = send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/realms/master/.well-known/openid-configuration")).build());

        assertThat(discovery.body()).contains("\"issuer\":\"" + server.url() + "/realms/master\"");
    }

    @Test
    void keepsToItsMemory() {
        assertThat(server.residentMemory()).isBetween(100L << 20, 800L << 20);
    }

    private HttpResponse<String> token(String secret) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(server.url() + "/realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials&client_id=xuefa-platform&client_secret=" + secret.replace(" ", "%20")))
                .build());
    }

    private static HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }
}
