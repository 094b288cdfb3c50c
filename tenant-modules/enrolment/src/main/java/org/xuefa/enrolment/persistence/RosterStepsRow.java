package org.xuefa.enrolment.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.TenantId;
import org.xuefa.enrolment.domain.RosterSteps;

/** The city's one row; written by an upsert under its version only. */
@Entity
@Table(name = "enrolment_roster_steps")
class RosterStepsRow {
    static final short ONLY = 1;

    @TenantId
    @Column(name = "tenant_id")
    private Integer tenantId;

    @Id
    private short id;

    private boolean department;
    private boolean county;
    private boolean city;
    private boolean scan;
    private int version;

    protected RosterStepsRow() {}

    RosterSteps steps() {
        return new RosterSteps(department, county, city, scan, version);
    }
}
