package org.xuefa.platform.search;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Reasons to look at the indices again: the engine was away and is back, perhaps with other plugins; it says that an index cannot be read; a search
 * failed though the engine answered.
 */
final class EngineDoubts {
    private static final Duration PATIENCE = Duration.ofSeconds(4);
    private static final long BETWEEN_FAILURES = Duration.ofSeconds(15).toNanos();
    private final AtomicLong count = new AtomicLong();
    private final AtomicLong lastFailure = new AtomicLong(System.nanoTime() - BETWEEN_FAILURES);
    private final AtomicBoolean red = new AtomicBoolean();

    long count() {
        return count.get();
    }

    void raise() {
        count.incrementAndGet();
    }

    /** One reason for many failures: whoever asks what fails keeps nobody busy with looking. */
    void searchFailed() {
        long now = System.nanoTime();
        long last = lastFailure.get();
        if (now - last > BETWEEN_FAILURES && lastFailure.compareAndSet(last, now)) {
            raise();
        }
    }

    /** Asks the engine in passing how it is; the smallest request there is. */
    void ask(Elasticsearch engine) {
        var health = engine.ask("GET", "/_cluster/health?filter_path=status", null, PATIENCE);
        boolean now = health.body().path("status").asText().equals("red");
        if (now && !red.getAndSet(now)) {
            raise();
        }
        red.set(now);
    }
}
