package org.xuefa.keycloak;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

/** An administrator who does not go by the platform. */
final class RawAdmin {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String realm;

    RawAdmin(String realm) {
        this.realm = realm;
    }

    String get(String path) {
        return send("GET", path, "");
    }

    void put(String path, String body) {
        send("PUT", path, body);
    }

    void delete(String path) {
        send("DELETE", path, "");
    }

    String idOf(String path, String field, String value) throws IOException {
        for (var element : JSON.readTree(get(path))) {
            if (element.path(field).asText().equals(value)) {
                return element.path("id").asText();
            }
        }
        throw new AssertionError("no " + value + " in " + path);
    }

    private String send(String method, String path, String body) {
        try {
            var form = "grant_type=client_credentials&client_id=xuefa-platform&client_secret=secret%20of%20the%20service%20account";
            var token = http.send(HttpRequest.newBuilder(URI.create(TestCity.address() + "/realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(form)).build(), BodyHandlers.ofString());
            var response = http.send(HttpRequest.newBuilder(URI.create(TestCity.address() + "/admin/realms/" + realm + path))
                .header("Authorization", "Bearer " + JSON.readTree(token.body()).path("access_token").asText())
                .header("Content-Type", "application/json").method(method, BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
            if (response.statusCode() >= 300) {
                throw new AssertionError(method + " " + path + " answered " + response.statusCode() + ": " + response.body());
            }
            return response.body();
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
