package org.xuefa.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.xuefa.client.ApiException;
import org.xuefa.client.ApiResponse;

/** Calls of the API with a person's patience: waits where the server asks for it, and says what was refused and why. */
final class Calls {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int NOT_FOUND = 404;
    private static final int TOO_MANY = 429;
    private static final int UNAVAILABLE = 503;
    private static final int PATIENCE = 20;
    private static final int LONGEST_WAIT = 60;
    private static final Duration POLL = Duration.ofMillis(500);

    private Calls() {}

    interface Request<T> {
        T send() throws ApiException;
    }

    interface Order {
        void send() throws ApiException;
    }

    static <T> T call(String what, Request<T> request) {
        for (int tries = 1;; tries++) {
            try {
                return request.send();
            } catch (ApiException refused) {
                var wait = wait(refused, tries);
                if (wait == null) {
                    throw failure(what, refused);
                }
                pause(wait);
            }
        }
    }

    /** Empty when there is no such thing. */
    static <T> Optional<T> find(String what, Request<T> request) {
        return call(what, () -> {
            try {
                return Optional.of(request.send());
            } catch (ApiException refused) {
                if (refused.getCode() == NOT_FOUND) {
                    return Optional.empty();
                }
                throw refused;
            }
        });
    }

    /** Asks until the answer is as wanted. */
    static <T> T until(String what, Duration limit, Request<T> request, Predicate<T> wanted) {
        var end = System.nanoTime() + limit.toNanos();
        var answer = call(what, request);
        while (!wanted.test(answer)) {
            if (System.nanoTime() > end) {
                throw new DemoFailure(what + ": not done after " + limit.toSeconds() + " s");
            }
            pause(POLL);
            answer = call(what, request);
        }
        return answer;
    }

    static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new DemoFailure("interrupted", interrupted);
        }
    }

    static String key() {
        return UUID.randomUUID().toString();
    }

    static String etag(ApiResponse<?> response) {
        return header(response.getHeaders(), "ETag").orElseThrow(() -> new DemoFailure("an answer without ETag"));
    }

    private static Optional<String> header(Map<String, List<String>> headers, String name) {
        return headers.entrySet().stream().filter(header -> header.getKey().equalsIgnoreCase(name)).flatMap(header -> header.getValue().stream()).findFirst();
    }

    private static @Nullable Duration wait(ApiException refused, int tries) {
        if (tries >= PATIENCE || refused.getCode() != TOO_MANY && refused.getCode() != UNAVAILABLE) {
            return null;
        }
        var asked = refused.getResponseHeaders() == null ? Optional.<String>empty() : refused.getResponseHeaders().firstValue("Retry-After");
        var seconds = asked.filter(text -> text.matches("\\d{1,4}")).map(Integer::parseInt).orElse(2);
        return Duration.ofSeconds(Math.min(seconds, LONGEST_WAIT));
    }

    /** Type, title and fields of the problem: they never name a person's number. */
    static DemoFailure failure(String what, ApiException refused) {
        var text = new StringBuilder(what).append(": ");
        if (refused.getCode() == 0) {
            return new DemoFailure(text.append(refused.getMessage()).toString(), refused);
        }
        text.append(refused.getCode());
        problem(refused.getResponseBody()).ifPresent(problem -> {
            text.append(' ').append(problem.path("type").asText()).append(' ').append(problem.path("title").asText());
            var fields = new ArrayList<String>();
            problem.path("errors").forEach(error -> fields.add(error.path("pointer").asText() + " " + error.path("code").asText()));
            if (!fields.isEmpty()) {
                text.append(' ').append(fields.subList(0, Math.min(8, fields.size())));
            }
            text.append(" traceId=").append(problem.path("traceId").asText());
        });
        return new DemoFailure(text.toString());
    }

    private static Optional<JsonNode> problem(@Nullable String body) {
        if (body == null || body.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readTree(body));
        } catch (JsonProcessingException notJson) {
            return Optional.empty();
        }
    }
}
