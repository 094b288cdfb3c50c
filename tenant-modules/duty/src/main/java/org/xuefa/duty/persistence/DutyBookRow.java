package org.xuefa.duty.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "duty_book")
class DutyBookRow {
    @TenantId
    @Column(name = "tenant_id")
    Integer tenantId;

    @Id
    int id;

    @Column(name = "recount_on")
    @Nullable LocalDate recountOn;

    @Column(name = "recount_after")
    @Nullable UUID recountAfter;

    int corrected;

    @Column(name = "recounted_at")
    @Nullable Instant recountedAt;

    @SuppressWarnings("NullAway.Init")
    protected DutyBookRow() {}
}
