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
import org.xuefa.enrolment.domain.AccountStore;

/** Written once, then changed by conditional updates only. */
@Entity
@Table(name = "enrolment_activation")
class ActivationRow {
    enum Ended { USED, REPLACED, WORN_OUT }

    @TenantId
    @Column(name = "tenant_id")
    private Integer tenantId;

    @Id
    private UUID id;

    @Column(name = "person_id")
    private UUID personId;

    private String digest;

    @Column(name = "issued_by")
    private String issuedBy;

    @Column(name = "issued_at")
    private Instant issuedAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    private int failures;

    private @Nullable UUID claim;

    @Column(name = "claimed_until")
    private @Nullable Instant claimedUntil;

    @Enumerated(EnumType.STRING)
    private @Nullable Ended ended;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    protected ActivationRow() {}

    ActivationRow(UUID id, UUID personId, String digest, String issuedBy, Instant issuedAt, Instant expiresAt) {
        this.id = id;
        this.personId = personId;
        this.digest = digest;
        this.issuedBy = issuedBy;
        this.issuedAt = issuedAt;
        this.expiresAt = expiresAt;
    }

    AccountStore.Code code() {
        return new AccountStore.Code(id, personId, digest, expiresAt, failures);
    }
}
