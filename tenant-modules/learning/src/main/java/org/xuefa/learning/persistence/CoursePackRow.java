package org.xuefa.learning.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "learning_pack")
class CoursePackRow {
    @TenantId
    @Column(name = "tenant_id")
    Integer tenantId;

    @Id
    @Column(name = "pack_id")
    String packId;

    String version;

    String title;

    String department;

    @JdbcTypeCode(SqlTypes.JSON)
    String duties;

    @Column(name = "installed_at")
    Instant installedAt;

    @Column(name = "retired_at")
    @Nullable Instant retiredAt;

    @SuppressWarnings("NullAway.Init")
    protected CoursePackRow() {}
}
