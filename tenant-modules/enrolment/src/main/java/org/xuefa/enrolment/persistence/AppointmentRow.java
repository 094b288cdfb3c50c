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
import org.xuefa.enrolment.domain.AppointmentStore;
import org.xuefa.platform.identity.Role;

/** Written once, then ended by a conditional update. */
@Entity
@Table(name = "enrolment_appointment")
class AppointmentRow {
    @TenantId
    @Column(name = "tenant_id")
    private Integer tenantId;

    @Id
    private UUID id;

    @Column(name = "person_id")
    private UUID personId;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Column(name = "unit_id")
    private @Nullable UUID unitId;

    @Column(name = "is_primary")
    private boolean primary;

    @Column(name = "appointed_by")
    private String appointedBy;

    @Column(name = "appointed_at")
    private Instant appointedAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    protected AppointmentRow() {}

    AppointmentStore.Appointment appointment() {
        return new AppointmentStore.Appointment(id, personId, role, unitId, primary, appointedBy, appointedAt);
    }
}
