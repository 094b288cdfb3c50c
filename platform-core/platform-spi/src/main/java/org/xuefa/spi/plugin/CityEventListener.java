package org.xuefa.spi.plugin;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * Hears what has happened in the city, after it has. Each event comes at least once, so remember {@link Event#id()} where twice would do harm; one at a time, in the order they
 * happened as far as nothing fails; five seconds for each. An event that the listener fails at comes again after 1, 2, 4 … seconds. While the listener is
 * switched off by the city it hears nothing; while it is cut off for its failures, events wait for seven days, 10 000 at most.
 */
@FunctionalInterface
public interface CityEventListener {
    /** @throws RuntimeException when the event could not be taken: it comes again */
    void on(Event event);

    /**
     * Something that happened.
     *
     * @param id the same on every try
     * @param type such as {@code certificate-issued}; more may be added, so pass over what you do not know
     * @param occurredAt server's time
     * @param attempt 1 for the first try
     * @param facts ids, numbers, codes and dates by name; never a name, a number of a person or anything a person wrote. More may be added
     */
    record Event(UUID id, String type, Instant occurredAt, int attempt, Map<String, String> facts) {
        public Event {
            facts = Map.copyOf(facts);
        }
    }
}
