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
import org.xuefa.packs.domain.StoredVersion;

@Entity(name = "PackVersionRow")
@Table(name = "packs_version")
class VersionRow {
    @TenantId
    @Column(name = "tenant_id")
    Integer tenantId;

    @Id
    UUID id;

    UUID pack;

    String version;

    @Enumerated(EnumType.STRING)
    StoredVersion.State state;

    @Column(name = "key_id")
    String keyId;

    @Column(name = "file_sha256")
    String sha256;

    @Column(name = "file_bytes")
    long bytes;

    @Column(name = "uploaded_by")
    String uploadedBy;

    @Column(name = "uploaded_by_name")
    String uploadedByName;

    @Column(name = "uploaded_at")
    Instant uploadedAt;

    @Column(name = "submitted_at")
    @Nullable Instant submittedAt;

    @Column(name = "decided_at")
    @Nullable Instant decidedAt;

    @Column(name = "published_at")
    @Nullable Instant publishedAt;

    @Column(name = "installed_at")
    @Nullable Instant installedAt;

    int revision;

    @SuppressWarnings("NullAway.Init")
    protected VersionRow() {}
}
