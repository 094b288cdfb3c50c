package org.xuefa.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The published API for whoever holds the token; for preparing, not for measuring. */
record Api(String base, String token) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    record Answer(int status, String entityTag, JsonNode json) {}

    Answer get(String path) {
        return call("GET", path, null, "");
    }

    Answer post(String path, @Nullable Object body) {
        return call("POST", path, body, "");
    }

    Answer put(String path, Object body, String ifMatch) {
        return call("PUT", path, body, ifMatch);
    }

    /** Bytes are sent as a file, anything else as JSON; any status but success ends the run. */
    Answer call(String method, String path, @Nullable Object body, String ifMatch) {
        var request = HttpRequest.newBuilder(URI.create(base + "/api/v1" + path)).timeout(Duration.ofMinutes(3)).header("Authorization", "Bearer " + token)
                .header("Accept-Language", "zh").header("Idempotency-Key", UUID.randomUUID().toString());
        if (!ifMatch.isEmpty()) {
            request.header("If-Match", ifMatch);
        }
        if (body != null) {
            request.header("Content-Type", body instanceof byte[] ? "application/octet-stream" : "application/json");
        }
        try {
            request.method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body instanceof byte[] file ? file : JSON.writeValueAsBytes(body)));
            var answer = HTTP.send(request.build(), BodyHandlers.ofByteArray());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(method + " " + path + " answered " + answer.statusCode() + " " + new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8));
            }
            var json = answer.headers().firstValue("Content-Type").filter(type -> type.contains("json")).isPresent() ? JSON.readTree(answer.body()) : MissingNode.getInstance();
            return new Answer(answer.statusCode(), answer.headers().firstValue("ETag").orElse(""), json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static <T> T until(String what, Duration patience, Supplier<T> look, Predicate<T> good) {
        for (var end = Instant.now().plus(patience); ; pause(Duration.ofMillis(500))) {
            var found = look.get();
            if (good.test(found)) {
                return found;
            }
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException("waited in vain for " + what + ": " + found);
            }
        }
    }

    static void pause(Duration span) {
        try {
            Thread.sleep(span);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
