package org.xuefa.statutes.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

@Entity
@Table(name = "statutes_change")
class ChangeRow {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(name = "law_id")
    UUID lawId;

    /** Ids of documents that are gone. */
    String[] removed = new String[0];

    @SuppressWarnings("NullAway.Init")
    protected ChangeRow() {}
}
