package org.xuefa.assessment.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where the flags of changed laws are kept; none is ever taken away. */
public interface LawFlagStore {
    /** Adds a flag, unless the question has one for the same article and version of the law. */
    void raise(LawFlag flag);

    /** How many wait for somebody. */
    int open();

    Optional<LawFlag> lock(UUID id);

    void save(LawFlag flag);

    /** Newest first, after the given id; null means any. */
    List<LawFlag> page(LawFlag.@Nullable State state, @Nullable UUID questionId, @Nullable UUID after, int limit);
}
