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
@Table(name = "enrolment_roster_scan_part")
@IdClass(ScanPartRow.Key.class)
class ScanPartRow {
    record Key(UUID scanId, int part) implements Serializable {}

    @TenantId
    @Column(name = "tenant_id")
    private Integer tenantId;

    @Id
    @Column(name = "scan_id")
    private UUID scanId;

    @Id
    private int part;

    private byte[] content;

    protected ScanPartRow() {}

    ScanPartRow(UUID scanId, int part, byte[] content) {
        this.scanId = scanId;
        this.part = part;
        this.content = content;
    }
}
