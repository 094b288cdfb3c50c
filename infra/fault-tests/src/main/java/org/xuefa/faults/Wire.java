package org.xuefa.faults;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One try of one request; a connection that breaks is an {@link IOException}, and nobody knows what became of the request. */
final class Wire {
    static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private final String address;
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(5)).build();

    Wire(String address) {
        this.address = address;
    }

    /** @param key Idempotency-Key, empty for none */
    record Request(String method, String path, @Nullable Object body, String key) {
        static Request get(String path) {
            return new Request("GET", path, null, "");
        }

        static Request put(String path, Object body) {
            return new Request("PUT", path, body, "");
        }

        static Request post(String path, @Nullable Object body, String key) {
            return new Request("POST", path, body, key);
        }
    }

    record Answer(int status, JsonNode json) {
        /** The last part of the problem's type; empty when there is no problem. */
        String problem() {
            return json.path("type").asText("").replaceFirst(".*/problems/", "");
        }

        boolean ok() {
            return status < 300;
        }

        @Override
        public String toString() {
            return status + " " + json;
        }
    }

    Answer send(Request request, String token) throws IOException {
        var builder = HttpRequest.newBuilder(URI.create(address + "/api/v1" + request.path())).timeout(PATIENCE).header("Authorization", "Bearer " + token);
        if (!request.key().isEmpty()) {
            builder.header("Idempotency-Key", request.key());
        }
        if (request.body() != null) {
            builder.header("Content-Type", "application/json");
        }
        builder.method(request.method(), request.body() == null ? BodyPublishers.noBody() : BodyPublishers.ofString(JSON.writeValueAsString(request.body())));
        try {
            var response = http.send(builder.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), json(response.body()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static JsonNode json(String body) {
        try {
            return body.isEmpty() ? JSON.missingNode() : JSON.readTree(body);
        } catch (JsonProcessingException notJson) {
            return JSON.getNodeFactory().textNode(body);
        }
    }
}
