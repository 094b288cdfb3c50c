package org.xuefa.enrolment.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.xuefa.enrolment.domain.RosterLevel;
import org.xuefa.enrolment.domain.Submission;

@Entity
@Table(name = "enrolment_roster_submission")
class SubmissionRow {
    @TenantId
    @Column(name = "tenant_id")
    private Integer tenantId;

    @Id
    private UUID id;

    @Column(name = "campaign_id", updatable = false)
    private UUID campaignId;

    @Column(name = "unit_id", updatable = false)
    private UUID unitId;

    @Enumerated(EnumType.STRING)
    private Submission.State state;

    @Enumerated(EnumType.STRING)
    private @Nullable RosterLevel level;

    @Column(name = "waits_at")
    private @Nullable UUID waitsAt;

    @Column(name = "part_of")
    private @Nullable UUID partOf;

    @Version
    private int version;

    @Column(name = "handed_in_at")
    private Instant handedInAt;

    @Column(name = "handed_in_by")
    private String handedInBy;

    private @Nullable String reason;

    protected SubmissionRow() {}

    void set(Submission submission) {
        state = submission.state();
        level = submission.level();
        waitsAt = submission.waitsAt();
        partOf = submission.partOf();
        handedInAt = submission.handedInAt();
        handedInBy = submission.handedInBy();
        reason = submission.reason();
    }

    Submission submission() {
        return new Submission(id, campaignId, unitId, state, level, waitsAt, partOf, version, handedInAt, handedInBy, reason);
    }
}
