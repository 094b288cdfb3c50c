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
@Table(name = "duty_interest")
@IdClass(InterestRow.Key.class)
class InterestRow {
    record Key(UUID personId, String topic) implements Serializable {}

    @TenantId
    @Column(name = "tenant_id")
    Integer tenantId;

    @Id
    @Column(name = "person_id")
    UUID personId;

    @Id
    String topic;

    @SuppressWarnings("NullAway.Init")
    protected InterestRow() {}
}
