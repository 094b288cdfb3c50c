package org.xuefa.enrolment.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

@Entity
@Table(name = "enrolment_roster_part")
@IdClass(RosterPartRow.Key.class)
class RosterPartRow {
    record Key(UUID rosterId, int part) implements Serializable {}

    @TenantId
    @Column(name = "tenant_id")
    private Integer tenantId;

    @Id
    @Column(name = "roster_id")
    private UUID rosterId;

    @Id
    private int part;

    private byte[] content;

    protected RosterPartRow() {}

    RosterPartRow(UUID rosterId, int part, byte[] content) {
        this.rosterId = rosterId;
        this.part = part;
        this.content = content;
    }

    byte[] content() {
        return content;
    }
}
