package org.xuefa.packs.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A department that publishes packs.
 *
 * @param department as its packs write it
 * @param unitId unit whose appointed publishers act for it
 * @param originCity slug of the city it belongs to; empty for this city
 * @param active whether packs are taken from it
 */
public record Publisher(UUID id, String department, @Nullable UUID unitId, String originCity, boolean active, int revision, Instant createdAt) {
    public boolean isOwn() {
        return originCity.isEmpty();
    }

    public Publisher changed(@Nullable UUID unit, boolean takesPacks) {
        return new Publisher(id, department, unit, originCity, takesPacks, revision + 1, createdAt);
    }

    /** After its keys have changed. */
    public Publisher touched() {
        return new Publisher(id, department, unitId, originCity, active, revision + 1, createdAt);
    }
}
