package org.xuefa.platform.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Speaks to Elasticsearch in plain JSON over the JDK's client. The vendor's client brings an HTTP stack of its own with threads that keep
 * the server from stopping, for a dozen kinds of request.
 */
final class Elasticsearch {
    static final JsonMapper JSON = new JsonMapper();
    /** After a failure the next callers are told at once, instead of each waiting for the same silence. */
    private static final long PAUSE = Duration.ofSeconds(2).toNanos();
    /** Too busy, not elected yet, no shard there: says nothing about the request. */
    private static final Set<Integer> LATER = Set.of(429, 502, 503, 504);

    private final URI address;
    private final @Nullable String apiKey;
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(1)).build();
    private final AtomicLong closedUntil = new AtomicLong(System.nanoTime());

    Elasticsearch(URI address, @Nullable String apiKey) {
        this.address = URI.create(address.toString().replaceAll("/+$", ""));
        this.apiKey = apiKey;
    }

    record Answer(int status, JsonNode body) {
        boolean ok() {
            return status < 300;
        }
    }

    /** The body of a successful answer; anything else means that search is unavailable. */
    JsonNode call(String method, String path, @Nullable String body, Duration patience) {
        var answer = ask(method, path, body, patience);
        if (!answer.ok()) {
            var message = method + " " + path.replaceAll("\\?.*", "") + " answered " + answer.status() + " " + reason(answer.body());
            throw LATER.contains(answer.status()) ? new SearchEngineAway(message) : new SearchUnavailable(message);
        }
        return answer.body();
    }

    Answer ask(String method, String path, @Nullable String body, Duration patience) {
        if (System.nanoTime() - closedUntil.get() < 0) {
            throw new SearchEngineAway("the search engine did not answer a moment ago");
        }
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(patience)
                .header("Content-Type", path.contains("/_bulk") ? "application/x-ndjson" : "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (apiKey != null) {
            request.header("Authorization", "ApiKey " + apiKey);
        }
        try {
            var response = client.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response.body().length == 0 ? JSON.nullNode() : JSON.readTree(response.body()));
        } catch (IOException e) {
            closedUntil.set(System.nanoTime() + PAUSE);
            throw new SearchEngineAway("the search engine does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SearchEngineAway("interrupted", e);
        }
    }

    private static String reason(JsonNode body) {
        var reason = body.path("error").path("root_cause").path(0).path("reason").asText(body.path("error").toString());
        return reason.length() > 300 ? reason.substring(0, 300) : reason;
    }
}
