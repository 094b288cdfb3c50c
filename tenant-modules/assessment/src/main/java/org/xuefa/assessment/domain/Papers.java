package org.xuefa.assessment.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Frozen papers: the stock, and those handed out. */
public interface Papers {
    /**
     * Keeps a drawn paper.
     *
     * @param overlap most questions it shares with any of the papers it was compared with
     */
    void add(Paper paper, Blueprint blueprint, int overlap, Instant drawnAt);

    /** Whether a candidate could not tell it from a paper of this publication. */
    boolean isKnown(Blueprint blueprint, List<PaperItem> items);

    /** The versions of the newest papers of this publication. */
    List<Set<UUID>> recent(Blueprint blueprint, int limit);

    /** A paper of the stock for this sitting; no two sittings get the same one, also on several nodes. */
    Optional<Paper> take(Blueprint blueprint, UUID sittingId);

    /** Notes that a paper drawn at start belongs to this sitting. */
    void handOut(UUID paperId, UUID sittingId);

    Paper find(UUID id);

    long stock(Blueprint blueprint);

    long handedOut(Blueprint blueprint);

    /** Throws away papers nobody got: of earlier publications. */
    int discardEarlier(Blueprint blueprint);

    /** Throws away papers nobody got that have one of the versions. */
    int discardWith(UUID versionId);
}
