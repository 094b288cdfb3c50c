package org.xuefa.platform.audit;

import org.jspecify.annotations.Nullable;

/**
 * What a verification found.
 *
 * @param sealed entries in the chain
 * @param unsealed entries of the last moments that are not in it yet
 * @param head where the chain ends; an anchor for the next verification when kept outside the database
 * @param anchors how many daily anchors the chain was held against, stored and kept
 * @param broken null when the chain is whole
 */
public record AuditFinding(long sealed, long unsealed, @Nullable AuditLink head, int anchors, @Nullable Break broken) {
    /** First place that does not fit, and why. */
    public record Break(long position, Why why) {}

    public enum Why {
        /** The hash is not that of the entry and the one before. */
        ENTRY_CHANGED,
        ENTRY_MISSING,
        /** The chain ends elsewhere than its head says. */
        HEAD_DIFFERS,
        /** The chain does not go through an anchor: it was forged anew. */
        ANCHOR_DIFFERS,
        /** An anchor was not signed by this installation. */
        ANCHOR_FORGED,
        /** A day has no anchor, though days before and after it have, or the auditor kept one. */
        ANCHOR_MISSING
    }

    public boolean isWhole() {
        return broken == null;
    }
}
