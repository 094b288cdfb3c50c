package org.xuefa.duty.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

@Entity
@Table(name = "duty_elective")
@IdClass(ElectiveChoiceRow.Key.class)
class ElectiveChoiceRow {
    record Key(UUID campaignId, UUID personId, UUID courseId) implements Serializable {}

    @TenantId
    @Column(name = "tenant_id")
    Integer tenantId;

    @Id
    @Column(name = "campaign_id")
    UUID campaignId;

    @Id
    @Column(name = "person_id")
    UUID personId;

    @Id
    @Column(name = "course_id")
    UUID courseId;

    boolean chosen;

    @Column(name = "chosen_at")
    Instant chosenAt;

    @SuppressWarnings("NullAway.Init")
    protected ElectiveChoiceRow() {}
}
