package org.xuefa.duty.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "duty_item")
class DutyItemRow {
    @TenantId
    @Column(name = "tenant_id")
    Integer tenantId;

    @Id
    UUID id;

    @Column(name = "list_id")
    UUID listId;

    int position;

    @Nullable String code;

    @Column(name = "department_id")
    UUID departmentId;

    String department;

    String law;

    @Column(name = "law_key")
    String lawKey;

    @Column(name = "law_id")
    @Nullable UUID lawId;

    String articles;

    String audience;

    String occasions;

    String measures;

    String contact;

    int revision;

    @SuppressWarnings("NullAway.Init")
    protected DutyItemRow() {}
}
