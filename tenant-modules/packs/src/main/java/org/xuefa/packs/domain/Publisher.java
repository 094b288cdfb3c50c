package org.xuefa.packs.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.platform.problem.Refusal;

/**
 * A department that publishes packs.
 *
 * @param department as its packs write it
 * @param unitId unit whose appointed publishers act for it
 * @param originCity slug of the city it belongs to; empty for this city
 * @param active whether anything more may come from it: be taken, submitted, approved, published, installed, offered or accepted
 */
public record Publisher(UUID id, String department, @Nullable UUID unitId, String originCity, boolean active, int revision, Instant createdAt) {
    public boolean isOwn() {
        return originCity.isEmpty();
    }

    /** Refuses whatever would let something more come from a publisher that the city has paused, an own one or another city's. */
    public void requireActive() {
        if (!active) {
            throw new Refusal(PacksProblem.PUBLISHER_INACTIVE);
        }
    }

    public Publisher changed(@Nullable UUID unit, boolean takesPacks) {
        return new Publisher(id, department, unit, originCity, takesPacks, revision + 1, createdAt);
    }

    /** After its keys have changed. */
    public Publisher touched() {
        return new Publisher(id, department, unitId, originCity, active, revision + 1, createdAt);
    }
}
