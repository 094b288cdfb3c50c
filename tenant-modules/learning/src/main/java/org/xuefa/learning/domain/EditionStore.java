package org.xuefa.learning.domain;

import java.util.Optional;
import java.util.UUID;

/** What went out with each version; never changed. */
public interface EditionStore {
    Optional<Edition> find(UUID courseId, int version);
}
