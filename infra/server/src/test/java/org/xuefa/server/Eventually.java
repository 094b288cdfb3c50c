package org.xuefa.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** What comes about after a commit, by events: asked for again and again until it is there. */
final class Eventually {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final long PAUSE = 300;

    private Eventually() {}

    /** The first answer that is enough; the last one is in the failure when none came in two minutes. */
    static JsonNode of(Supplier<JsonNode> ask, Predicate<JsonNode> enough) {
        var until = Instant.now().plus(PATIENCE);
        var answer = ask.get();
        while (!enough.test(answer)) {
            assertThat(Instant.now()).as(answer.toString()).isBefore(until);
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
            answer = ask.get();
        }
        return answer;
    }
}
