package org.xuefa.enrolment.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.xuefa.enrolment.domain.Scan;

/** Written once. */
@Entity
@Table(name = "enrolment_roster_scan")
class ScanRow {
    @TenantId
    @Column(name = "tenant_id")
    private Integer tenantId;

    @Id
    private UUID id;

    @Column(name = "roster_id")
    private UUID rosterId;

    @Column(name = "file_name")
    private String fileName;

    @Column(name = "content_type")
    private String contentType;

    private long bytes;

    private String sha256;

    @Column(name = "uploaded_by")
    private String uploadedBy;

    @Column(name = "uploaded_by_name")
    private String uploadedByName;

    @Column(name = "uploaded_at")
    private Instant uploadedAt;

    protected ScanRow() {}

    Scan scan() {
        return new Scan(id, rosterId, fileName, contentType, bytes, sha256, uploadedBy, uploadedByName, uploadedAt);
    }
}
