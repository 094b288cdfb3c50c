package org.xuefa.statutes;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a feature keeps its flags of changed laws; none is ever taken away. */
public interface LawFlagStore<F extends Flagged> {
    /** Adds a flag, unless what cites the law has one for the same article and newer version. */
    void raise(F flagged);

    /** How many wait for somebody. */
    int open();

    Optional<F> lock(UUID id);

    /** Keeps how a flag was settled. */
    F save(LawFlag settled);

    /** Newest first, after the given id; null means any. */
    List<F> page(LawFlag.@Nullable State state, @Nullable UUID opened, @Nullable UUID after, int limit);
}
