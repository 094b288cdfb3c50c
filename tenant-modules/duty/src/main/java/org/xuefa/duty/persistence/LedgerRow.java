package org.xuefa.duty.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.xuefa.duty.domain.LedgerHeading;

@Entity
@Table(name = "duty_ledger")
@IdClass(LedgerRow.Key.class)
class LedgerRow {
    record Key(UUID entryId, int revision) implements Serializable {}

    @TenantId
    @Column(name = "tenant_id")
    Integer tenantId;

    @Id
    @Column(name = "entry_id")
    UUID entryId;

    @Id
    int revision;

    int year;

    @Column(name = "department_id")
    UUID departmentId;

    String department;

    @Enumerated(EnumType.STRING)
    LedgerHeading heading;

    String title;

    String account;

    @Column(name = "from_on")
    LocalDate fromOn;

    @Column(name = "until_on")
    @Nullable LocalDate untilOn;

    String place;

    String audience;

    @Nullable Integer reached;

    String evidence;

    boolean withdrawn;

    String reason;

    String author;

    @Column(name = "author_name")
    String authorName;

    @Column(name = "made_at")
    Instant madeAt;

    @SuppressWarnings("NullAway.Init")
    protected LedgerRow() {}
}
