package org.xuefa.enrolment.persistence;

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
import org.xuefa.enrolment.domain.RosterLevel;
import org.xuefa.enrolment.domain.SubmissionEvent;

/** Written once. */
@Entity
@Table(name = "enrolment_roster_event")
class SubmissionEventRow {
    @TenantId
    @Column(name = "tenant_id")
    private Integer tenantId;

    @Id
    private UUID id;

    @Column(name = "submission_id")
    private UUID submissionId;

    private Instant at;

    @Column(name = "by_subject")
    private String bySubject;

    @Column(name = "by_name")
    private String byName;

    @Enumerated(EnumType.STRING)
    private SubmissionEvent.What what;

    @Enumerated(EnumType.STRING)
    private @Nullable RosterLevel level;

    @Column(name = "unit_id")
    private @Nullable UUID unitId;

    private @Nullable String reason;

    protected SubmissionEventRow() {}

    SubmissionEventRow(SubmissionEvent event) {
        id = event.id();
        submissionId = event.submissionId();
        at = event.at();
        bySubject = event.bySubject();
        byName = event.byName();
        what = event.what();
        level = event.level();
        unitId = event.unitId();
        reason = event.reason();
    }

    SubmissionEvent event() {
        return new SubmissionEvent(id, submissionId, at, bySubject, byName, what, level, unitId, reason);
    }
}
