package org.xuefa.faults;

import java.util.Set;
import java.util.UUID;

/** What a client asked for. One that tries again asks for the same: the tries are one call. */
sealed interface Call {
    /** Start the exam, or come back to the open sitting. */
    record Start() implements Call {}

    /** @param sequence counts the changes of this item */
    record Save(UUID sitting, int position, int sequence, Set<Integer> chosen) implements Call {}

    record HandIn(UUID sitting) implements Call {}

    /** @param source as in the ledger, COURSE or PRACTICE */
    record Earn(String source, UUID deed) implements Call {}
}
