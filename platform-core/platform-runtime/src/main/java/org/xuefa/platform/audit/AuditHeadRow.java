package org.xuefa.platform.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.TenantId;

@Entity
@Table(name = "platform_audit_head")
class AuditHeadRow {
    static final short ONLY = 1;

    @TenantId
    @Column(name = "tenant_id")
    private Integer tenantId;

    @Id
    private short id;

    private long position;

    private String hash;

    protected AuditHeadRow() {}

    AuditLink link() {
        return new AuditLink(position, hash);
    }

    void move(AuditLink link) {
        position = link.position();
        hash = link.hash();
    }
}
