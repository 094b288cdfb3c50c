package org.xuefa.communication.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.xuefa.communication.domain.Notice;
import org.xuefa.communication.domain.Reminder;

@Entity
@Table(name = "communication_notice")
class NoticeRow {
    @TenantId
    @Column(name = "tenant_id")
    private Integer tenantId;

    @Id
    private UUID id;

    @Column(name = "person_id")
    private UUID personId;

    @Enumerated(EnumType.STRING)
    private Reminder.About about;

    private String text;
    private Instant at;
    private Instant until;

    @Column(name = "read_at")
    private @Nullable Instant readAt;

    protected NoticeRow() {}

    NoticeRow(Notice notice) {
        id = notice.id();
        personId = notice.personId();
        about = notice.about();
        text = notice.text();
        at = notice.at();
        until = notice.until();
    }

    Notice notice() {
        return new Notice(id, personId, about, text, at, until);
    }
}
