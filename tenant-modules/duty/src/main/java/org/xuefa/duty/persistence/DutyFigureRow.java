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
@Table(name = "duty_figure")
@IdClass(DutyFigureRow.Key.class)
class DutyFigureRow {
    record Key(UUID listId, UUID subjectId, UUID unitId) implements Serializable {}

    @TenantId
    @Column(name = "tenant_id")
    Integer tenantId;

    @Id
    @Column(name = "list_id")
    UUID listId;

    @Id
    @Column(name = "subject_id")
    UUID subjectId;

    @Id
    @Column(name = "unit_id")
    UUID unitId;

    int started;

    int finished;

    long seconds;

    @SuppressWarnings("NullAway.Init")
    protected DutyFigureRow() {}
}
