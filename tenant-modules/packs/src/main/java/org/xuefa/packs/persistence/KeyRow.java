package org.xuefa.packs.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.xuefa.packs.domain.SigningKey;

@Entity
@Table(name = "packs_key")
class KeyRow {
    @TenantId
    @Column(name = "tenant_id")
    Integer tenantId;

    @Id
    String id;

    @Column(name = "publisher_id")
    UUID publisherId;

    @Column(name = "public_key")
    String publicKey;

    String label;

    @Enumerated(EnumType.STRING)
    SigningKey.State state;

    @Column(name = "registered_at")
    Instant registeredAt;

    @Column(name = "ended_at")
    @Nullable Instant endedAt;

    @Nullable String reason;

    @SuppressWarnings("NullAway.Init")
    protected KeyRow() {}
}
