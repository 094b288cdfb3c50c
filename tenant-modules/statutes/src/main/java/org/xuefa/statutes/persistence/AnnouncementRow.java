package org.xuefa.statutes.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "statutes_announcement")
class AnnouncementRow {
    @Id
    UUID id;

    @Column(name = "law_id")
    UUID lawId;

    @Column(name = "from_date")
    LocalDate from;

    @Column(name = "to_date")
    @Nullable LocalDate to;

    @Column(name = "due_on")
    LocalDate due;

    /** Articles of a text that was put right; null for news of the law itself. */
    String @Nullable [] corrected;

    @Nullable Integer number;

    @Column(name = "issued_at")
    @Nullable Instant issuedAt;

    @SuppressWarnings("NullAway.Init")
    protected AnnouncementRow() {}
}
