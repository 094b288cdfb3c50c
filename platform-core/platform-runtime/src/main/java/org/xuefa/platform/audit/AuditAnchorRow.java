package org.xuefa.platform.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.TenantId;

/** Written once. */
@Entity
@Table(name = "platform_audit_anchor")
class AuditAnchorRow {
    @TenantId
    @Column(name = "tenant_id")
    private Integer tenantId;

    @Id
    private LocalDate day;

    private long position;

    private String hash;

    private String signature;

    @Column(name = "made_at")
    private Instant madeAt;

    protected AuditAnchorRow() {}

    SignedAnchor anchor() {
        return new SignedAnchor(day, new AuditLink(position, hash), signature);
    }

    Instant madeAt() {
        return madeAt;
    }
}
