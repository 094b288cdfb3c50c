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
import org.xuefa.learning.domain.Practice;

@Entity
@Table(name = "learning_practice")
class PracticeRow {
    @TenantId
    @Column(name = "tenant_id")
    Integer tenantId;

    @Id
    UUID id;

    @Column(name = "campaign_id")
    UUID campaignId;

    @Column(name = "person_id")
    UUID personId;

    @Column(name = "course_id")
    UUID courseId;

    int version;

    @Enumerated(EnumType.STRING)
    Practice.State state;

    @Column(name = "pass_score")
    int passScore;

    int minimum;

    int maximum;

    @Column(name = "started_at")
    Instant startedAt;

    @Column(name = "marked_at")
    @Nullable Instant markedAt;

    @Nullable Integer score;

    @Nullable Integer earned;

    @Column(name = "rules_version")
    int rulesVersion;

    @SuppressWarnings("NullAway.Init")
    protected PracticeRow() {}
}
