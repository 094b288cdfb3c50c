package org.xuefa.platform.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "platform_audit")
class AuditRow {
    @TenantId
    @Column(name = "tenant_id")
    private Integer tenantId;

    @Id
    private UUID id;

    @Column(updatable = false)
    private Instant at;

    @Column(updatable = false)
    private String actor;

    @Column(name = "actor_user_name", updatable = false)
    private String actorUserName;

    @Column(updatable = false)
    private String roles;

    @Column(updatable = false)
    private String action;

    @Column(name = "object_type", updatable = false)
    private String objectType;

    @Column(name = "object_id", updatable = false)
    private String objectId;

    @Column(updatable = false)
    private String facts;

    @Column(updatable = false)
    private @Nullable String reason;

    @Column(name = "trace_id", updatable = false)
    private @Nullable String traceId;

    private @Nullable Long position;

    private @Nullable String hash;

    protected AuditRow() {}

    AuditRow(AuditEntry entry) {
        id = entry.id();
        at = entry.at();
        actor = entry.actor();
        actorUserName = entry.actorUserName();
        roles = entry.roles();
        action = entry.action();
        objectType = entry.objectType();
        objectId = entry.objectId();
        facts = entry.facts();
        reason = entry.reason();
        traceId = entry.traceId();
    }

    AuditEntry entry() {
        return new AuditEntry(id, at, actor, actorUserName, roles, action, objectType, objectId, facts, reason, traceId, position, hash);
    }

    void chain(long newPosition, String newHash) {
        position = newPosition;
        hash = newHash;
    }
}
