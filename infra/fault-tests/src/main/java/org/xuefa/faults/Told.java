package org.xuefa.faults;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What the server acknowledged. A call without one may have happened or not. */
sealed interface Told {
    /** The open sitting with its paper. */
    record Started(UUID sitting, int attempt, Paper paper) implements Told {}

    /** What the server said is stored; {@code applied} when that is what was sent. */
    record Saved(int sequence, Set<Integer> chosen, boolean applied) implements Told {}

    record Marked(int score, int right, int answered, Instant handedInAt) implements Told {}

    /** @param credits in tenths, booked by this very call */
    record Earned(int credits) implements Told {}

    /** A definite no. */
    record Refused(String problem) implements Told {}

    /** What a candidate sees, and what we know to be right because we wrote the questions. */
    record Paper(Map<Integer, Item> items) {}

    /** @param right numbers of the right options in the order of this paper */
    record Item(int points, Set<Integer> right) {}
}
