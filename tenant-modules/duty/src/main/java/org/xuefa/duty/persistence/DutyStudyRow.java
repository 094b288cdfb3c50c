package org.xuefa.duty.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "duty_study")
@IdClass(DutyStudyRow.Key.class)
class DutyStudyRow {
    record Key(int year, UUID personId, UUID courseId) implements Serializable {}

    @TenantId
    @Column(name = "tenant_id")
    Integer tenantId;

    @Id
    int year;

    @Id
    @Column(name = "person_id")
    UUID personId;

    @Id
    @Column(name = "course_id")
    UUID courseId;

    @Column(name = "started_on")
    LocalDate startedOn;

    @Column(name = "finished_on")
    @Nullable LocalDate finishedOn;

    long seconds;

    @SuppressWarnings("NullAway.Init")
    protected DutyStudyRow() {}
}
