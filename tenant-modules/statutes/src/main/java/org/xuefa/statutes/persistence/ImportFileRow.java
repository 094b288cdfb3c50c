package org.xuefa.statutes.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.statutes.domain.StatuteImport;

@Entity
@Table(name = "statutes_import_file")
@IdClass(ImportFileRow.Key.class)
class ImportFileRow {
    record Key(UUID importId, int place) implements Serializable {}

    @Id
    @Column(name = "import_id")
    UUID importId;

    @Id
    int place;

    String name;
    byte @Nullable [] content;
    @Nullable String category;

    @Column(name = "first_date")
    @Nullable LocalDate firstDate;

    @Column(name = "version_date")
    @Nullable LocalDate versionDate;

    @Nullable LocalDate effective;
    @Nullable LocalDate repealed;
    String[] names = new String[0];

    @Enumerated(EnumType.STRING)
    StatuteImport.@Nullable Outcome outcome;

    int articles;
    int line;
    @Nullable String message;

    @SuppressWarnings("NullAway.Init")
    protected ImportFileRow() {}
}
