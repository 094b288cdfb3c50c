package org.xuefa.learning.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

@Entity
@Table(name = "learning_batch")
class CourseBatchRow {
    @TenantId
    @Column(name = "tenant_id")
    Integer tenantId;

    @Id
    UUID id;

    String title;

    @Column(name = "releases_on")
    LocalDate releasesOn;

    boolean mandatory;

    int revision;

    @SuppressWarnings("NullAway.Init")
    protected CourseBatchRow() {}
}
