package org.xuefa.packs.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Where publishers and their keys are kept. */
public interface PublisherStore {
    /** By department, own ones first. */
    List<Publisher> all();

    Optional<Publisher> find(UUID id);

    Optional<Publisher> lock(UUID id);

    Optional<Publisher> named(String department, String originCity);

    void add(Publisher publisher);

    void save(Publisher publisher);

    /** All keys, the latest first. */
    List<SigningKey> keys();

    Optional<SigningKey> key(String keyId);

    void add(SigningKey key);

    void save(SigningKey key);

    /** Tells the cities that took its packs. */
    void announceRevoked(String keyId, Instant now);

    /** Those of the keys that another city has revoked. */
    Set<String> revokedBy(int city, Set<String> keyIds);
}
