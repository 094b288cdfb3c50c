package org.xuefa.statutes.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.statutes.domain.StatuteImport;

@Entity
@Table(name = "statutes_import")
class ImportRow {
    @Id
    UUID id;

    @Enumerated(EnumType.STRING)
    StatuteImport.State state;

    int files;
    boolean replaces;

    @Column(name = "started_by")
    String startedBy;

    @Column(name = "started_at")
    Instant startedAt;

    @Column(name = "finished_at")
    @Nullable Instant finishedAt;

    @SuppressWarnings("NullAway.Init")
    protected ImportRow() {}
}
