package org.xuefa.communication.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.xuefa.communication.domain.Reminder;
import org.xuefa.enrolment.Scope;

/** Written once, then changed by conditional updates only. */
@Entity
@Table(name = "communication_reminder")
class ReminderRow {
    private static final String WHOLE_CITY = "*";

    @TenantId
    @Column(name = "tenant_id")
    private Integer tenantId;

    @Id
    private UUID id;

    @Column(name = "campaign_id")
    private UUID campaignId;

    @Enumerated(EnumType.STRING)
    private Reminder.About about;

    private String scope;

    @Column(name = "unit_id")
    private @Nullable UUID unitId;

    private String channels;

    @Enumerated(EnumType.STRING)
    private Reminder.State state;

    private @Nullable String reason;

    @Column(name = "created_by")
    private String createdBy;

    @Column(name = "created_by_name")
    private String createdByName;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "finished_at")
    private @Nullable Instant finishedAt;

    private UUID position;
    private int sent;
    private int unreachable;
    private int unknown;
    private int skipped;
    private @Nullable UUID worker;

    @Column(name = "leased_until")
    private @Nullable Instant leasedUntil;

    protected ReminderRow() {}

    ReminderRow(Reminder reminder) {
        id = reminder.id();
        campaignId = reminder.campaignId();
        about = reminder.about();
        scope = reminder.scope().wholeCity() ? WHOLE_CITY : String.join("\n", reminder.scope().unitPaths());
        unitId = reminder.unitId();
        channels = String.join("\n", reminder.channels());
        state = reminder.state();
        createdBy = reminder.createdBy();
        createdByName = reminder.createdByName();
        createdAt = reminder.createdAt();
        position = reminder.position();
    }

    Reminder reminder() {
        return new Reminder(id, campaignId, about, scope.equals(WHOLE_CITY) ? Scope.WHOLE_CITY : new Scope(false, List.of(scope.split("\n"))), unitId, List.of(channels.split("\n")), state, reason,
                createdBy, createdByName, createdAt, finishedAt, position, sent, unreachable, unknown, skipped);
    }
}
