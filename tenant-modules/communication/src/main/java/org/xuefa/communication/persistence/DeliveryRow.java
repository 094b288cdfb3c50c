package org.xuefa.communication.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.xuefa.communication.domain.Delivery;

/** Written and changed by statements; read here. */
@Entity
@Table(name = "communication_delivery")
class DeliveryRow {
    @TenantId
    @Column(name = "tenant_id")
    private Integer tenantId;

    @Id
    private UUID id;

    @Column(name = "reminder_id")
    private UUID reminderId;

    @Column(name = "person_id")
    private UUID personId;

    private LocalDate day;

    @Enumerated(EnumType.STRING)
    private Delivery.Outcome outcome;

    private @Nullable String channel;
    private @Nullable String reference;
    private Instant at;

    protected DeliveryRow() {}

    Delivery delivery() {
        return new Delivery(id, personId, outcome, channel, reference, at);
    }
}
