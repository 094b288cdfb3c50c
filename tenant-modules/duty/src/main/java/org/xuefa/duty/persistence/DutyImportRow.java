package org.xuefa.duty.persistence;

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
import org.xuefa.duty.domain.DutyImport;

@Entity
@Table(name = "duty_import")
class DutyImportRow {
    @TenantId
    @Column(name = "tenant_id")
    Integer tenantId;

    @Id
    UUID id;

    @Column(name = "list_id")
    UUID listId;

    @Column(name = "list_revision")
    int listRevision;

    @Column(name = "file_name")
    String fileName;

    @Enumerated(EnumType.STRING)
    DutyImport.State state;

    @Enumerated(EnumType.STRING)
    DutyImport.@Nullable Mode mode;

    @Column(name = "uploaded_by")
    String uploadedBy;

    @Column(name = "uploaded_at")
    Instant uploadedAt;

    @Column(name = "applied_at")
    @Nullable Instant appliedAt;

    @Column(name = "row_count")
    int rowCount;

    int good;

    int warnings;

    int refused;

    int added;

    int changed;

    int unchanged;

    int untouched;

    @SuppressWarnings("NullAway.Init")
    protected DutyImportRow() {}
}
