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
@Table(name = "statutes_version")
class VersionRow {
    @Id
    UUID id;

    @Column(name = "law_id")
    UUID lawId;

    @Column(name = "version_date")
    LocalDate date;

    @Column(name = "first_date")
    @Nullable LocalDate firstDate;

    @Column(name = "effective_from")
    @Nullable LocalDate effectiveFrom;

    String[] history;
    String preamble;
    String annex;

    @Column(name = "article_count")
    int articleCount;

    String hash;

    @Column(name = "imported_at")
    Instant importedAt;

    @SuppressWarnings("NullAway.Init")
    protected VersionRow() {}
}
