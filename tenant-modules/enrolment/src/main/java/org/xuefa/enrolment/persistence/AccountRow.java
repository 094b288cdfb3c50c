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
@Table(name = "enrolment_account")
class AccountRow {
    enum State { REQUESTED, CREATED }

    @TenantId
    @Column(name = "tenant_id")
    private Integer tenantId;

    @Id
    @Column(name = "person_id")
    private UUID personId;

    @Column(name = "user_name")
    private String userName;

    private @Nullable String subject;

    @Enumerated(EnumType.STRING)
    private State state;

    private boolean enabled;

    @Column(name = "wanted_revision")
    private int wantedRevision;

    @Column(name = "carried_revision")
    private int carriedRevision;

    @Column(name = "carry_attempts")
    private int carryAttempts;

    @Column(name = "carry_after")
    private Instant carryAfter;

    @Column(name = "created_at")
    private Instant createdAt;

    protected AccountRow() {}

    AccountStore.Account account() {
        return new AccountStore.Account(personId, userName, subject, enabled, createdAt);
    }

    AccountStore.Behind behind() {
        return new AccountStore.Behind(personId, java.util.Objects.requireNonNull(subject), enabled, wantedRevision, carryAttempts);
    }
}
