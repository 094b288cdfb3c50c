package org.xuefa.platform.outbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.xuefa.platform.persistence.Ids;

/** An event on its way to one handler. */
@Entity
@Table(name = "platform_outbox")
class OutboxRow {
    @TenantId
    @Column(name = "tenant_id")
    private Integer tenantId;

    @Id
    private UUID id;

    @Column(name = "event_id")
    private UUID eventId;

    @Column(name = "event_type")
    private String eventType;

    private String handler;

    @JdbcTypeCode(SqlTypes.JSON)
    private String payload;

    @Column(name = "occurred_at")
    private Instant occurredAt;

    private int attempts;

    @Column(name = "next_attempt_at")
    private Instant nextAttemptAt;

    @Column(name = "parked_at")
    private @Nullable Instant parkedAt;

    @Column(name = "last_error")
    private @Nullable String lastError;

    @SuppressWarnings("NullAway.Init")
    protected OutboxRow() {}

    @SuppressWarnings("NullAway.Init")
    OutboxRow(UUID eventId, String eventType, String handler, String payload, Instant occurredAt) {
        this.id = Ids.next();
        this.eventId = eventId;
        this.eventType = eventType;
        this.handler = handler;
        this.payload = payload;
        this.occurredAt = occurredAt;
        this.nextAttemptAt = occurredAt;
    }

    UUID id() {
        return id;
    }

    String payload() {
        return payload;
    }

    EventContext context() {
        return new EventContext(eventId, occurredAt, attempts + 1);
    }

    /** The row after one more failure: to be tried later, or parked when there have been enough. */
    void failed(String reason, Instant now) {
        attempts++;
        lastError = reason;
        var delay = RetrySchedule.afterFailure(attempts);
        if (delay.isPresent()) {
            nextAttemptAt = now.plus(delay.get());
        } else {
            parkedAt = now;
        }
    }

    boolean isParked() {
        return parkedAt != null;
    }
}
