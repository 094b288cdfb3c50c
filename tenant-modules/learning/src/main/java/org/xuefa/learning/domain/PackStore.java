package org.xuefa.learning.domain;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Which packs the city has installed. */
public interface PackStore {
    record Installed(String version, Instant at) {}

    Optional<Installed> find(String packId);

    Map<String, Installed> all();

    void save(String packId, Installed installed);
}
