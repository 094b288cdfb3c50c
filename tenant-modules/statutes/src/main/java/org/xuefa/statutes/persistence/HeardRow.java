package org.xuefa.statutes.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.TenantId;

/** One row for each city; the one thing that the library keeps of a city. */
@Entity
@Table(name = "statutes_heard")
class HeardRow {
    static final short ONLY = 1;

    @TenantId
    @Column(name = "tenant_id")
    private Integer tenantId;

    @Id
    private short id;

    @Column(name = "up_to")
    int upTo;

    @SuppressWarnings("NullAway.Init")
    protected HeardRow() {}

    @SuppressWarnings("NullAway.Init")
    HeardRow(int upTo) {
        id = ONLY;
        this.upTo = upTo;
    }
}
