package org.xuefa.reporting.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Recounts that run, and those that have run. */
public interface Recounts {
    /** Begins it, unless one of the campaign runs already; the one that runs then. */
    Recount begin(Recount recount);

    /** Sees to it that a walk over the people begins after now. */
    void requestRosterWalk(Recount fresh);

    /** The oldest one that runs and that no other node works on, held until the transaction ends. */
    Optional<Recount> claim();

    void save(Recount recount);

    void remove(Recount recount);

    Optional<Recount> find(UUID campaignId, UUID id);

    /** Nightly ones and those by hand, newest first; before the one whose start and id are given. */
    List<Recount> newest(UUID campaignId, @Nullable Instant before, @Nullable UUID beforeId, int limit);

    /** When the last one of this kind began. */
    Optional<Instant> lastBegun(UUID campaignId, Recount.Trigger trigger);
}
