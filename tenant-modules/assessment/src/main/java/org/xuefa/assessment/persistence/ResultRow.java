package org.xuefa.assessment.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.xuefa.assessment.Grade;
import org.xuefa.assessment.Result;
import org.xuefa.platform.persistence.Ids;

/** The result of a person in a campaign that counts. */
@Entity
@Table(name = "assessment_result")
class ResultRow {
    @TenantId
    @Column(name = "tenant_id")
    private Integer tenantId;

    @Id
    private UUID id;

    @Column(name = "campaign_id")
    private UUID campaignId;

    @Column(name = "person_id")
    private UUID personId;

    @Column(name = "sitting_id")
    private UUID sittingId;

    private int attempt;
    private int score;

    @Enumerated(EnumType.STRING)
    private Grade grade;

    @Column(name = "handed_in_at")
    private Instant handedInAt;

    @Column(name = "rule_version")
    private int ruleVersion;

    protected ResultRow() {}

    ResultRow(Result result) {
        this.id = Ids.next();
        this.campaignId = result.campaignId();
        this.personId = result.personId();
        become(result);
    }

    final void become(Result result) {
        sittingId = result.attemptId();
        attempt = result.attempt();
        score = result.score();
        grade = result.grade();
        handedInAt = result.handedInAt();
        ruleVersion = result.ruleVersion();
    }

    Result result() {
        return new Result(campaignId, personId, sittingId, attempt, score, grade, handedInAt, ruleVersion);
    }
}
