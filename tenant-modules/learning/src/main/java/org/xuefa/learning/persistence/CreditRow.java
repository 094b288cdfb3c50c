package org.xuefa.learning.persistence;

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
import org.xuefa.learning.domain.CourseKind;
import org.xuefa.learning.domain.CreditEntry;

@Entity
@Table(name = "learning_credit")
class CreditRow {
    @TenantId
    @Column(name = "tenant_id")
    Integer tenantId;

    @Id
    UUID id;

    @Column(name = "campaign_id")
    UUID campaignId;

    @Column(name = "person_id")
    UUID personId;

    @Enumerated(EnumType.STRING)
    CreditEntry.Source source;

    @Column(name = "once_key")
    String onceKey;

    @Column(name = "course_id")
    @Nullable UUID courseId;

    @Enumerated(EnumType.STRING)
    CourseKind kind;

    int amount;

    @Column(name = "rules_version")
    int rulesVersion;

    @Column(name = "booked_at")
    Instant bookedAt;

    String actor;

    @SuppressWarnings("NullAway.Init")
    protected CreditRow() {}
}
