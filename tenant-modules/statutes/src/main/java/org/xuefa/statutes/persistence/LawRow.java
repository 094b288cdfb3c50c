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
@Table(name = "statutes_law")
class LawRow {
    @Id
    UUID id;

    String title;

    @Column(name = "short_title")
    String shortTitle;

    String category;
    long revision;
    long edition;

    @Column(name = "repealed_on")
    @Nullable LocalDate repealedOn;

    @Column(name = "repealed_by")
    @Nullable UUID repealedBy;

    @Column(name = "created_at")
    Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected LawRow() {}
}
