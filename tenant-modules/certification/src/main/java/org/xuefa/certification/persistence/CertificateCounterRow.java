package org.xuefa.certification.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.TenantId;

/** Last running number of a year. */
@Entity
@Table(name = "certification_counter")
class CertificateCounterRow {
    @TenantId
    @Column(name = "tenant_id")
    private Integer tenantId;

    /** The year. */
    @Id
    private int id;

    private long last;

    protected CertificateCounterRow() {}

    long next() {
        return ++last;
    }
}
