package org.xuefa.packs.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

/** Said by one city to all. */
@Entity
@Table(name = "packs_key_revocation")
@IdClass(KeyRevocationRow.Key.class)
class KeyRevocationRow {
    record Key(int city, String keyId) implements Serializable {}

    @Id
    int city;

    @Id
    @Column(name = "key_id")
    String keyId;

    @Column(name = "revoked_at")
    Instant revokedAt;

    @SuppressWarnings("NullAway.Init")
    protected KeyRevocationRow() {}
}
