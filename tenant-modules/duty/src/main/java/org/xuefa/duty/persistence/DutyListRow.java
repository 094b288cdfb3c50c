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
import org.xuefa.duty.domain.DutyList;

@Entity
@Table(name = "duty_list")
class DutyListRow {
    @TenantId
    @Column(name = "tenant_id")
    Integer tenantId;

    @Id
    UUID id;

    int year;

    int edition;

    @Enumerated(EnumType.STRING)
    DutyList.State state;

    String title;

    @Column(name = "cloned_from")
    @Nullable UUID clonedFrom;

    int revision;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "published_at")
    @Nullable Instant publishedAt;

    @SuppressWarnings("NullAway.Init")
    protected DutyListRow() {}
}
