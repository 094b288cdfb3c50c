package org.xuefa.certification.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.xuefa.assessment.Grade;
import org.xuefa.certification.domain.Certificate;

/** A certificate. */
@Entity
@Table(name = "certification_certificate")
class CertificateRow {
    @TenantId
    @Column(name = "tenant_id")
    private Integer tenantId;

    @Id
    private UUID id;

    private String number;
    private String token;

    @Column(name = "campaign_id")
    private UUID campaignId;

    @Column(name = "person_id")
    private UUID personId;

    @Column(name = "sitting_id")
    private UUID sittingId;

    @Column(name = "person_name")
    private String personName;

    @Column(name = "unit_name")
    private String unitName;

    @Column(name = "unit_path")
    private String unitPath;

    @Column(name = "campaign_title")
    private String campaignTitle;

    @Enumerated(EnumType.STRING)
    private Grade grade;

    private int score;

    @Column(name = "show_score")
    private boolean showScore;

    private String issuer;

    @Column(name = "issued_on")
    private LocalDate issuedOn;

    @Column(name = "issued_at")
    private Instant issuedAt;

    @Enumerated(EnumType.STRING)
    private Certificate.State state;

    @Column(name = "revoked_at")
    private @Nullable Instant revokedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "revoked_by")
    private Certificate.Revocation.@Nullable By revokedBy;

    private @Nullable String reason;

    @Version
    private int revision;

    protected CertificateRow() {}

    CertificateRow(Certificate certificate) {
        this.id = certificate.id();
        this.number = certificate.number();
        this.token = certificate.token();
        this.campaignId = certificate.campaignId();
        this.personId = certificate.personId();
        this.sittingId = certificate.sittingId();
        this.personName = certificate.printed().personName();
        this.unitName = certificate.printed().unitName();
        this.unitPath = certificate.unitPath();
        this.campaignTitle = certificate.printed().campaignTitle();
        this.grade = certificate.printed().grade();
        this.score = certificate.printed().score();
        this.showScore = certificate.printed().showScore();
        this.issuer = certificate.printed().issuer();
        this.issuedOn = certificate.printed().issuedOn();
        this.issuedAt = certificate.issuedAt();
        this.state = certificate.state();
    }

    void revoke(Certificate.Revocation revocation) {
        state = Certificate.State.REVOKED;
        revokedAt = revocation.at();
        revokedBy = revocation.by();
        reason = revocation.reason();
    }

    Certificate certificate() {
        var revocation = revokedAt == null || revokedBy == null || reason == null ? null : new Certificate.Revocation(revokedAt, revokedBy, reason);
        return new Certificate(id, number, token, campaignId, personId, sittingId,
                new Certificate.Printed(personName, unitName, campaignTitle, grade, score, showScore, issuer, issuedOn), unitPath, state, revocation, issuedAt, revision);
    }
}
