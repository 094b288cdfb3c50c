package org.xuefa.enrolment.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.xuefa.enrolment.domain.Enrolled;
import org.xuefa.enrolment.domain.EnrolmentState;
import org.xuefa.enrolment.domain.Standing;
import org.xuefa.platform.persistence.CitySql;

@Entity
@Table(name = "enrolment_participant")
class ParticipantRow {
    @TenantId
    @Column(name = "tenant_id")
    private Integer tenantId;

    @Id
    private UUID id;

    @Column(name = "campaign_id", updatable = false)
    private UUID campaignId;

    @Column(name = "person_id", updatable = false)
    private UUID personId;

    @Column(name = "unit_id")
    private UUID unitId;

    @Column(name = "unit_path")
    private String unitPath;

    private String tier;

    @Column(name = "on_roster")
    private boolean onRoster;

    @Column(name = "self_enrolled")
    private boolean selfEnrolled;

    @Column(name = "claimed_unit_id")
    private @Nullable UUID claimedUnitId;

    @Column(name = "name_differs")
    private boolean nameDiffers;

    @Enumerated(EnumType.STRING)
    private EnrolmentState state;

    @Column(name = "exemption_kind")
    @Enumerated(EnumType.STRING)
    private Enrolled.Exemption.@Nullable Kind exemptionKind;

    @Column(name = "exemption_reason")
    private @Nullable String exemptionReason;

    @Column(name = "batch_id")
    private @Nullable UUID batchId;

    @Column(name = "enrolled_at", updatable = false)
    private Instant enrolledAt;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Version
    private int version;

    protected ParticipantRow() {}

    /** A row that was read without Hibernate. */
    static Enrolled read(ResultSet row) throws SQLException {
        var read = new ParticipantRow();
        read.id = CitySql.uuid(row, "id");
        read.campaignId = CitySql.uuid(row, "campaign_id");
        read.personId = CitySql.uuid(row, "person_id");
        read.unitId = CitySql.uuid(row, "unit_id");
        read.unitPath = row.getString("unit_path");
        read.tier = row.getString("tier");
        read.onRoster = row.getBoolean("on_roster");
        read.selfEnrolled = row.getBoolean("self_enrolled");
        read.claimedUnitId = row.getObject("claimed_unit_id", UUID.class);
        read.nameDiffers = row.getBoolean("name_differs");
        read.state = EnrolmentState.valueOf(row.getString("state"));
        var kind = row.getString("exemption_kind");
        read.exemptionKind = kind == null ? null : Enrolled.Exemption.Kind.valueOf(kind);
        read.exemptionReason = row.getString("exemption_reason");
        read.enrolledAt = Objects.requireNonNull(CitySql.instant(row, "enrolled_at"));
        read.decidedAt = CitySql.instant(row, "decided_at");
        return read.enrolled();
    }

    void set(Enrolled enrolled) {
        var standing = enrolled.standing();
        unitId = standing.unitId();
        unitPath = enrolled.unitPath();
        tier = enrolled.tier();
        onRoster = standing.onRoster();
        selfEnrolled = standing.selfEnrolled();
        claimedUnitId = standing.claimedUnitId();
        nameDiffers = standing.nameDiffers();
        state = standing.state();
        exemptionKind = enrolled.exemption() == null ? null : enrolled.exemption().kind();
        exemptionReason = enrolled.exemption() == null ? null : enrolled.exemption().reason();
        decidedAt = enrolled.decidedAt();
    }

    Enrolled enrolled() {
        var exemption = exemptionKind == null || exemptionReason == null ? null : new Enrolled.Exemption(exemptionKind, exemptionReason);
        return new Enrolled(id, campaignId, personId, unitPath, tier, new Standing(unitId, onRoster, selfEnrolled, claimedUnitId, nameDiffers, state), exemption,
                enrolledAt, decidedAt);
    }
}
