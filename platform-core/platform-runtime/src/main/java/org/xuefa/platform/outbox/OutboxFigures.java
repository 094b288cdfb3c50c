package org.xuefa.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** What this node's dispatcher has done since it started, by handler. */
@ApplicationScoped
public class OutboxFigures {
    private final Map<String, Counters> counters = new ConcurrentHashMap<>();

    /** @param parked deliveries given up until somebody replays them */
    public record Count(long delivered, long failed, long parked) {}

    public Count of(String handler) {
        var counter = counters(handler);
        return new Count(counter.delivered.sum(), counter.failed.sum(), counter.parked.sum());
    }

    public void delivered(String handler, int count) {
        counters(handler).delivered.add(count);
    }

    public void failed(String handler, boolean parked) {
        counters(handler).failed.increment();
        if (parked) {
            counters(handler).parked.increment();
        }
    }

    private Counters counters(String handler) {
        return counters.computeIfAbsent(handler, _ -> new Counters());
    }

    private static final class Counters {
        private final LongAdder delivered = new LongAdder();
        private final LongAdder failed = new LongAdder();
        private final LongAdder parked = new LongAdder();
    }
}
