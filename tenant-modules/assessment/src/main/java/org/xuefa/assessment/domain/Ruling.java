package org.xuefa.assessment.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * A decision that an item was faulty (R79). The newest ruling on a version counts.
 *
 * @param number counts the rulings of a campaign from 1
 * @param answer the right choice after a rekey, in the bank's order
 */
public record Ruling(UUID id, UUID campaignId, int number, UUID versionId, Kind kind, Choice answer, String reason, Instant decidedAt, boolean applied, int marked, int changed) {
    public enum Kind {
        /** Everybody gets the item's points. */
        VOID,
        /** Marked by another key. */
        REKEY
    }
}
