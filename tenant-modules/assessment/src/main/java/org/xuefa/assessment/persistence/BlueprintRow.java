package org.xuefa.assessment.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.xuefa.assessment.domain.Blueprint;
import org.xuefa.assessment.domain.Design;

/** A blueprint; its lines are text, see {@link DesignText}. */
@Entity
@Table(name = "assessment_blueprint")
class BlueprintRow {
    @TenantId
    @Column(name = "tenant_id")
    private Integer tenantId;

    @Id
    private UUID id;

    @Column(name = "campaign_id")
    private UUID campaignId;

    private String tier;
    private String design;

    @Column(name = "stock_target")
    private int stockTarget;

    private int publication;
    private @Nullable String published;

    @Column(name = "published_at")
    private @Nullable Instant publishedAt;

    @Version
    private int revision;

    protected BlueprintRow() {}

    BlueprintRow(UUID id, UUID campaignId, String tier) {
        this.id = id;
        this.campaignId = campaignId;
        this.tier = tier;
    }

    void design(Design newDesign, int newStockTarget) {
        design = DesignText.write(newDesign);
        stockTarget = newStockTarget;
    }

    void publish(Instant now) {
        published = design;
        publishedAt = now;
        publication++;
    }

    Blueprint blueprint() {
        return new Blueprint(id, campaignId, tier, DesignText.read(design), stockTarget, publication, published == null ? null : DesignText.read(published), publishedAt, revision);
    }
}
