package org.xuefa.learning.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.TenantId;

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

    @Column(name = "installed_at")
    Instant installedAt;

    @SuppressWarnings("NullAway.Init")
    protected CoursePackRow() {}
}
