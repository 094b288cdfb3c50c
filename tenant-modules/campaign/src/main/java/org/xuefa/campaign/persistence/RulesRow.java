package org.xuefa.campaign.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

@Entity
@Table(name = "campaign_rules")
@IdClass(RulesRow.Key.class)
class RulesRow {
    record Key(UUID campaignId, int version) implements Serializable {}

    @TenantId
    @Column(name = "tenant_id")
    Integer tenantId;

    @Id
    @Column(name = "campaign_id")
    UUID campaignId;

    @Id
    int version;

    @JdbcTypeCode(SqlTypes.JSON)
    String rules;

    @Column(name = "made_at")
    Instant madeAt;

    @Column(name = "made_by")
    String madeBy;

    @SuppressWarnings("NullAway.Init")
    protected RulesRow() {}
}
