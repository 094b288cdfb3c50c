package org.xuefa.assessment.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.xuefa.assessment.domain.Choice;
import org.xuefa.assessment.domain.Ruling;
import org.xuefa.platform.persistence.CitySql;

/** A ruling on a faulty item and how far it has been carried out. */
@Entity
@Table(name = "assessment_ruling")
class RulingRow {
    @TenantId
    @Column(name = "tenant_id")
    private Integer tenantId;

    @Id
    private UUID id;

    @Column(name = "campaign_id")
    private UUID campaignId;

    private int number;

    @Column(name = "version_id")
    private UUID versionId;

    @Enumerated(EnumType.STRING)
    private Ruling.Kind kind;

    private int answer;
    private String reason;

    @Column(name = "decided_at")
    private Instant decidedAt;

    private boolean applied;
    private int marked;
    private int changed;

    protected RulingRow() {}

    RulingRow(Ruling ruling) {
        this.id = ruling.id();
        this.campaignId = ruling.campaignId();
        this.number = ruling.number();
        this.versionId = ruling.versionId();
        this.kind = ruling.kind();
        this.answer = ruling.answer().mask();
        this.reason = ruling.reason();
        this.decidedAt = ruling.decidedAt();
    }

    /** A row that was read without Hibernate. */
    static Ruling read(ResultSet row) throws SQLException {
        return new Ruling(CitySql.uuid(row, "id"), CitySql.uuid(row, "campaign_id"), row.getInt("number"), CitySql.uuid(row, "version_id"), Ruling.Kind.valueOf(row.getString("kind")),
                new Choice(row.getInt("answer")), row.getString("reason"), Objects.requireNonNull(CitySql.instant(row, "decided_at")), row.getBoolean("applied"), row.getInt("marked"),
                row.getInt("changed"));
    }

    void count(int moreMarked, int moreChanged, boolean nowApplied) {
        marked += moreMarked;
        changed += moreChanged;
        applied = nowApplied;
    }

    Ruling ruling() {
        return new Ruling(id, campaignId, number, versionId, kind, new Choice(answer), reason, decidedAt, applied, marked, changed);
    }
}
