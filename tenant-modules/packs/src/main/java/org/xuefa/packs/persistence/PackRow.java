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
import org.xuefa.packtool.Pack;

@Entity
@Table(name = "packs_pack")
class PackRow {
    @TenantId
    @Column(name = "tenant_id")
    Integer tenantId;

    @Id
    UUID id;

    @Column(name = "pack_id")
    String packId;

    @Column(name = "publisher_id")
    UUID publisherId;

    @Enumerated(EnumType.STRING)
    Pack.Kind kind;

    String title;

    @Column(name = "installed_version")
    @Nullable String installedVersion;

    @Column(name = "installed_key")
    @Nullable String installedKey;

    @Column(name = "installed_at")
    @Nullable Instant installedAt;

    @Column(name = "retired_at")
    @Nullable Instant retiredAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    @SuppressWarnings("NullAway.Init")
    protected PackRow() {}
}
