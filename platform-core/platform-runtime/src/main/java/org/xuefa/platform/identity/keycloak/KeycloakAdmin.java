package org.xuefa.platform.identity.keycloak;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keycloak's administration interface, thinly: JSON in and out under {@code /admin/realms}, failures as {@link KeycloakFailure}.
 * (The official client brings a JAX-RS implementation that does not bear another one in the same application.)
 */
public final class KeycloakAdmin {

    static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final URI base;
    private final HttpClient http;
    private final ServiceToken token;

    /** @param base Keycloak's address without {@code /realms}; client id and secret are a service account of the master realm */
    public KeycloakAdmin(URI base, String clientId, String secret, HttpClient http) {
        this.base = URI.create(base.toString().replaceFirst("/+$", ""));
        this.http = http;
        this.token = new ServiceToken(this.base, clientId, secret, this::exchange);
    }

    /** A call in words that may be logged, and how it is made. */
    record Call(String method, AdminPath path, @Nullable JsonNode body) {
        String words() {
            return method + " " + path.words();
        }

        boolean repeatable() {
            return !method.equals("POST");
        }
    }

    JsonNode get(AdminPath path) {
        return find(path).orElseThrow(() -> new KeycloakFailure.Missing("GET " + path.words()));
    }

    Optional<JsonNode> find(AdminPath path) {
        try {
            return Optional.of(json(run(new Call("GET", path, null))));
        } catch (KeycloakFailure.Missing missing) {
            return Optional.empty();
        }
    }

    /** The id of what was made, from its address; empty when nothing was. */
    Optional<String> post(AdminPath path, JsonNode body) {
        return run(new Call("POST", path, body)).headers().firstValue("Location").map(location -> location.substring(location.lastIndexOf('/') + 1));
    }

    /** For the few that answer with what they made. */
    JsonNode postForAnswer(AdminPath path) {
        return json(run(new Call("POST", path, JSON.createObjectNode())));
    }

    void put(AdminPath path, JsonNode body) {
        run(new Call("PUT", path, body));
    }

    void delete(AdminPath path) {
        run(new Call("DELETE", path, null));
    }

    void delete(AdminPath path, JsonNode body) {
        run(new Call("DELETE", path, body));
    }

    private HttpResponse<String> run(Call call) {
        var response = send(call);
        if (response.statusCode() == 401) {
            token.forget();
            response = send(call);
        }
        return accepted(call, response);
    }

    private HttpResponse<String> send(Call call) {
        var request = HttpRequest.newBuilder(URI.create(base + "/admin/realms" + call.path().encoded()))
            .header("Authorization", "Bearer " + token.value())
            .header("Accept", "application/json")
            .header("Content-Type", "application/json")
            .method(call.method(), call.body() == null ? BodyPublishers.noBody() : BodyPublishers.ofString(call.body().toString()));
        return exchange(call.words(), request, call.repeatable());
    }

    /** Tried once more when the connection failed and the call cannot have happened, or may happen twice. */
    private HttpResponse<String> exchange(String words, HttpRequest.Builder builder, boolean repeatable) {
        var request = builder.timeout(PATIENCE).version(HttpClient.Version.HTTP_1_1).build();
        try {
            try {
                return http.send(request, BodyHandlers.ofString());
            } catch (ConnectException failed) {
                return http.send(request, BodyHandlers.ofString());
            } catch (IOException failed) {
                if (!repeatable) {
                    throw failed;
                }
                return http.send(request, BodyHandlers.ofString());
            }
        } catch (IOException failed) {
            throw new KeycloakFailure.Unavailable(words, failed.getClass().getSimpleName());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new KeycloakFailure.Unavailable(words, "interrupted");
        }
    }

    private static HttpResponse<String> accepted(Call call, HttpResponse<String> response) {
        int status = response.statusCode();
        if (status < 300) {
            return response;
        }
        throw switch (status) {
            case 401, 403 -> new KeycloakFailure.Forbidden(call.words(), status);
            case 404 -> new KeycloakFailure.Missing(call.words());
            case 409 -> new KeycloakFailure.Conflict(call.words());
            case 429, 502, 503, 504 -> new KeycloakFailure.Unavailable(call.words(), "status " + status);
            default -> new KeycloakFailure.Refused(call.words(), status, errorOf(response.body()));
        };
    }

    private static String errorOf(String body) {
        try {
            var json = JSON.readTree(body);
            return json.path("error").asText(json.path("errorMessage").asText(""));
        } catch (JsonProcessingException notJson) {
            return "";
        }
    }

    static JsonNode json(HttpResponse<String> response) {
        try {
            return response.body().isEmpty() ? MissingNode.getInstance() : JSON.readTree(response.body());
        } catch (JsonProcessingException notJson) {
            throw new KeycloakFailure.Unavailable(response.request().method(), "the answer is not JSON");
        }
    }
}
