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
import org.xuefa.enrolment.domain.Roster;

/** Written once, then changed by conditional updates only. */
@Entity
@Table(name = "enrolment_roster")
class RosterRow {
    @TenantId
    @Column(name = "tenant_id")
    private Integer tenantId;

    @Id
    private UUID id;

    @Column(name = "campaign_id")
    private UUID campaignId;

    @Column(name = "file_name")
    private String fileName;

    @Column(name = "file_digest")
    private String fileDigest;

    @Enumerated(EnumType.STRING)
    private Roster.State state;

    @Enumerated(EnumType.STRING)
    private Roster.@Nullable Mode mode;

    @Column(name = "uploaded_by")
    private String uploadedBy;

    @Column(name = "uploaded_by_name")
    private String uploadedByName;

    private String scope;

    @Column(name = "uploaded_at")
    private Instant uploadedAt;

    @Column(name = "rows_done")
    private int rowsDone;

    @Column(name = "rows_total")
    private int rowsTotal;

    private int good;
    private int warnings;
    private int refused;
    private int added;
    private int unchanged;
    private int conflicts;

    @Column(name = "applied_at")
    private @Nullable Instant appliedAt;

    private @Nullable String problem;

    private int attempts;

    @Column(updatable = false)
    private @Nullable String source;

    @Column(name = "submission_id")
    private @Nullable UUID submissionId;

    private @Nullable UUID worker;

    @Column(name = "leased_until")
    private @Nullable Instant leasedUntil;

    protected RosterRow() {}

    RosterRow(Roster roster) {
        id = roster.id();
        campaignId = roster.campaignId();
        fileName = roster.fileName();
        fileDigest = "";
        state = roster.state();
        uploadedBy = roster.uploadedBy();
        uploadedByName = roster.uploadedByName();
        scope = roster.scope();
        uploadedAt = roster.uploadedAt();
        source = roster.source();
    }

    Roster roster() {
        return new Roster(id, campaignId, fileName, state, mode, uploadedBy, uploadedByName, scope, uploadedAt, rowsDone, rowsTotal, good, warnings, refused, added,
                unchanged, conflicts, appliedAt, problem, attempts, source, submissionId);
    }
}
