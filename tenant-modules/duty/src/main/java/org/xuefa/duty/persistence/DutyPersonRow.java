package org.xuefa.duty.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

@Entity
@Table(name = "duty_person")
@IdClass(DutyPersonRow.Key.class)
class DutyPersonRow {
    record Key(int year, UUID personId) implements Serializable {}

    @TenantId
    @Column(name = "tenant_id")
    Integer tenantId;

    @Id
    int year;

    @Id
    @Column(name = "person_id")
    UUID personId;

    @Column(name = "unit_id")
    UUID unitId;

    boolean counts;

    @SuppressWarnings("NullAway.Init")
    protected DutyPersonRow() {}
}
