package org.xuefa.platform.crypto;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a rotation is.
 *
 * @param keyNumber of the key that seals since
 * @param beginsAt when every node seals with it, so that values can be sealed anew from then on
 * @param pass 1 seals anew; later ones look for what was changed in between, until one finds nothing
 * @param store where it is; null at the beginning of a pass
 * @param done rows looked at in this pass, of {@code total}
 * @param resealed values sealed anew in all passes
 */
public record KeyRotation(int keyNumber, State state, String startedBy, Instant startedAt, Instant beginsAt, @Nullable Instant finishedAt, int pass, @Nullable String store,
        String mark, long done, long total, long resealed) {
    public enum State { RUNNING, DONE }
}
