package org.xuefa.assessment.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.xuefa.assessment.domain.LawFlag;

@Entity
@Table(name = "assessment_law_flag")
class QuestionLawFlagRow {
    @TenantId
    @Column(name = "tenant_id")
    Integer tenantId;

    @Id
    UUID id;

    @Column(name = "question_id")
    UUID questionId;

    int version;

    @Embedded
    AmendmentColumns amendment;

    @Enumerated(EnumType.STRING)
    LawFlag.State state;

    @Column(name = "raised_at")
    Instant raisedAt;

    @Column(name = "settled_at")
    @Nullable Instant settledAt;

    @Column(name = "settled_by")
    @Nullable String settledBy;

    protected QuestionLawFlagRow() {}

    LawFlag flag() {
        return new LawFlag(id, questionId, version, amendment.amendment(), state, raisedAt, settledAt, settledBy);
    }
}
