package org.xuefa.campaign.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.xuefa.campaign.Campaign;

@Entity
@Table(name = "campaign_campaign")
class CampaignRow {
    @TenantId
    @Column(name = "tenant_id")
    Integer tenantId;

    @Id
    UUID id;

    int year;
    String title;

    @Enumerated(EnumType.STRING)
    Campaign.State state;

    @JdbcTypeCode(SqlTypes.JSON)
    String tiers;

    @Column(name = "rules_version")
    int rulesVersion;

    int revision;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "opened_at")
    @Nullable Instant openedAt;

    @Column(name = "closed_at")
    @Nullable Instant closedAt;

    @SuppressWarnings("NullAway.Init")
    protected CampaignRow() {}
}
