package org.xuefa.platform.persistence;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Ids of rows: UUID version 7, so that rows made together lie together. They say nothing about the row and are no secret. */
public final class Ids {
    private Ids() {}

    public static UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}
