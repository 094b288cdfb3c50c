package org.xuefa.learning.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "learning_balance")
@IdClass(BalanceRow.Key.class)
class BalanceRow {
    record Key(UUID campaignId, UUID personId) implements Serializable {}

    @TenantId
    @Column(name = "tenant_id")
    Integer tenantId;

    @Id
    @Column(name = "campaign_id")
    UUID campaignId;

    @Id
    @Column(name = "person_id")
    UUID personId;

    int compulsory;

    int elective;

    @Column(name = "studied_until")
    @Nullable Instant studiedUntil;

    @Column(name = "started_at")
    @Nullable Instant startedAt;

    @Column(name = "reached_at")
    @Nullable Instant reachedAt;

    @SuppressWarnings("NullAway.Init")
    protected BalanceRow() {}
}
