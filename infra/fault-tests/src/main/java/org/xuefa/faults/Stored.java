package org.xuefa.faults;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is in the database when all is over.
 *
 * @param balances by subject of the account
 */
record Stored(List<Sitting> sittings, List<Credit> ledger, Map<String, Balance> balances) {
    /** @param learner subject of the account */
    record Sitting(UUID id, String learner, int attempt, boolean open, Map<Integer, Cell> cells, Instant startedAt, @Nullable Mark mark) {}

    /** The answer of one item; sequence 0 when there is none. */
    record Cell(int sequence, Set<Integer> chosen) {
        static final Cell NONE = new Cell(0, Set.of());
    }

    record Mark(int score, int right, int answered, Instant handedInAt, String by) {}

    /** An entry of the ledger, in tenths of a credit. */
    record Credit(String learner, String source, String onceKey, String kind, int amount) {}

    /** In tenths of a credit. */
    record Balance(int compulsory, int elective) {}
}
