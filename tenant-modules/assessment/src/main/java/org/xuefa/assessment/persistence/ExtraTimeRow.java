package org.xuefa.assessment.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.xuefa.platform.persistence.Ids;

/** More time for a person in every sitting of a campaign. */
@Entity
@Table(name = "assessment_extra_time")
class ExtraTimeRow {
    @TenantId
    @Column(name = "tenant_id")
    private Integer tenantId;

    @Id
    private UUID id;

    @Column(name = "campaign_id")
    private UUID campaignId;

    @Column(name = "person_id")
    private UUID personId;

    private int minutes;

    @Column(name = "granted_at")
    private Instant grantedAt;

    protected ExtraTimeRow() {}

    ExtraTimeRow(UUID campaignId, UUID personId) {
        this.id = Ids.next();
        this.campaignId = campaignId;
        this.personId = personId;
    }

    void grant(int newMinutes, Instant now) {
        minutes = newMinutes;
        grantedAt = now;
    }

    int minutes() {
        return minutes;
    }
}
