package org.xuefa.faults;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.xuefa.faults.Wire.Answer;
import org.xuefa.faults.Wire.Request;

/**
 * Asks until there is a definite answer, as the portal does: the same request with the same key again after no answer, "not now" or "still at
 * work". What is told as an unexpected error is counted, for no fault excuses it.
 */
final class Patience {
    private static final Duration LIMIT = Duration.ofSeconds(240);
    private final Wire wire;
    private final LongAdder requests = new LongAdder();
    private final LongAdder unanswered = new LongAdder();
    private final LongAdder notNow = new LongAdder();
    private final LongAdder stillAtWork = new LongAdder();
    private final LongAdder unexpected = new LongAdder();

    Patience(Wire wire) {
        this.wire = wire;
    }

    /** @param token asked for at every try, for one may expire between two */
    Answer ask(Request request, Supplier<String> token) {
        var end = System.nanoTime() + LIMIT.toNanos();
        for (long pause = 50; ; pause = Math.min(1_000, pause * 2)) {
            requests.increment();
            String seen;
            try {
                var answer = wire.send(request, token.get());
                if (isDefinite(answer)) {
                    return answer;
                }
                seen = answer.toString();
            } catch (IOException lost) {
                unanswered.increment();
                seen = lost.toString();
            }
            if (System.nanoTime() > end) {
                throw new AssertionError(request.method() + " " + request.path() + " came to nothing for " + LIMIT.toSeconds() + " s, at last: " + seen);
            }
            sleep(pause);
        }
    }

    private boolean isDefinite(Answer answer) {
        if (answer.status() == 409 && answer.problem().equals("idempotency-key-in-flight")) {
            stillAtWork.increment();
            return false;
        }
        if (answer.status() >= 500 && answer.status() != 502 && answer.status() != 503 && answer.status() != 504) {
            unexpected.increment();
            System.out.println("unexpected: " + answer);
            return false;
        }
        if (answer.status() >= 500 || answer.status() == 429) {
            notNow.increment();
            return false;
        }
        return true;
    }

    static void sleep(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Answers with status 500. */
    long unexpected() {
        return unexpected.sum();
    }

    @Override
    public String toString() {
        return requests.sum() + " requests, " + unanswered.sum() + " unanswered, " + notNow.sum() + " told not now, " + stillAtWork.sum() + " told still at work, "
                + unexpected.sum() + " unexpected errors";
    }
}
