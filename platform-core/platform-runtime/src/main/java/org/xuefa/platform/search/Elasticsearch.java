package org.xuefa.platform.search;

import co.elastic.clients.transport.rest5_client.low_level.Request;
import co.elastic.clients.transport.rest5_client.low_level.Response;
import co.elastic.clients.transport.rest5_client.low_level.ResponseException;
import co.elastic.clients.transport.rest5_client.low_level.ResponseListener;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.hc.core5.concurrent.DefaultThreadFactory;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.http.message.BasicHeader;
import org.jspecify.annotations.Nullable;

/**
 * Speaks to Elasticsearch through the vendor's client: its connections, its choice among nodes, our JSON. Its threads are daemons, so that
 * it never keeps a process alive, and {@link #close} ends them. Answers are not compressed, which the client would ask for: packing a hundred
 * finds takes longer than sending them.
 */
final class Elasticsearch implements AutoCloseable {
    static final JsonMapper JSON = new JsonMapper();
    /** After a failure the next callers are told at once, instead of each waiting for the same silence. */
    private static final long PAUSE = Duration.ofSeconds(2).toNanos();
    /** Too busy, not elected yet, no shard there: says nothing about the request. */
    private static final Set<Integer> LATER = Set.of(429, 502, 503, 504);
    private static final ContentType LINES = ContentType.create("application/x-ndjson", StandardCharsets.UTF_8);
    /** Searches under way at once; more wait for a connection. */
    private static final int CONNECTIONS = 64;

    private final Rest5Client client;
    private final AtomicLong closedUntil = new AtomicLong(System.nanoTime());
    private final AtomicBoolean away = new AtomicBoolean();
    private final Runnable whenBack;

    /** @param whenBack runs when the engine answers again after it did not: what was known of it may no longer hold */
    Elasticsearch(URI address, @Nullable String apiKey, Runnable whenBack) {
        this.whenBack = whenBack;
        var builder = Rest5Client.builder(URI.create(address.getScheme() + "://" + address.getAuthority()))
                .setConnectionConfigCallback(connection -> connection.setConnectTimeout(1, TimeUnit.SECONDS))
                .setConnectionManagerCallback(connections -> connections.setMaxConnPerRoute(CONNECTIONS).setMaxConnTotal(CONNECTIONS))
                .setHttpClientConfigCallback(http -> http.setThreadFactory(new DefaultThreadFactory("elasticsearch", true)).disableContentCompression());
        var prefix = address.getPath().replaceAll("/+$", "");
        if (!prefix.isEmpty()) {
            builder.setPathPrefix(prefix);
        }
        if (apiKey != null) {
            builder.setDefaultHeaders(new Header[] {new BasicHeader("Authorization", "ApiKey " + apiKey)});
        }
        this.client = builder.build();
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
        var request = new Request(method, path);
        if (body != null) {
            request.setEntity(new StringEntity(body, path.contains("/_bulk") || path.contains("/_msearch") ? LINES : ContentType.APPLICATION_JSON));
        }
        try {
            var response = perform(request, patience);
            answered();
            return answer(response);
        } catch (ResponseException e) {
            answered();
            return refusal(e);
        } catch (IOException e) {
            away.set(true);
            closedUntil.set(System.nanoTime() + PAUSE);
            throw new SearchEngineAway("the search engine does not answer", e);
        }
    }

    private void answered() {
        if (away.get() && away.compareAndSet(true, false)) {
            whenBack.run();
        }
    }

    /** Waits for the whole answer no longer than this; the client's own time-outs do not cover an engine that takes the request and falls silent. */
    private Response perform(Request request, Duration patience) throws IOException {
        var answered = new CompletableFuture<Response>();
        var running = client.performRequestAsync(request, new ResponseListener() {
            @Override
            public void onSuccess(Response response) {
                answered.complete(response);
            }

            @Override
            public void onFailure(Exception failure) {
                answered.completeExceptionally(failure);
            }
        });
        try {
            return answered.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            running.cancel();
            throw new SocketTimeoutException("no answer within " + patience);
        } catch (InterruptedException e) {
            running.cancel();
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for the search engine");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException told ? told : new IOException(e.getCause());
        }
    }

    private static Answer answer(Response response) throws IOException {
        var entity = response.getEntity();
        if (entity == null || entity.getContentLength() == 0) {
            return new Answer(response.getStatusCode(), JSON.nullNode());
        }
        try (var content = entity.getContent()) {
            return new Answer(response.getStatusCode(), EngineAnswer.read(content.readAllBytes()));
        }
    }

    private static Answer refusal(ResponseException refused) {
        try {
            return answer(refused.getResponse());
        } catch (IOException e) {
            // A proxy's page instead of JSON: the status says enough.
            return new Answer(refused.getResponse().getStatusCode(), JSON.nullNode());
        }
    }

    @Override
    public void close() {
        try {
            client.close();
        } catch (IOException e) {
            throw new SearchEngineAway("the client could not be closed", e);
        }
    }

    private static String reason(JsonNode body) {
        var reason = body.path("error").path("root_cause").path(0).path("reason").asText(body.path("error").toString());
        return reason.length() > 300 ? reason.substring(0, 300) : reason;
    }
}
