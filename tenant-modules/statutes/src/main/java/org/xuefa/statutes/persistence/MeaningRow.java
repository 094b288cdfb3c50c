package org.xuefa.statutes.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "statutes_meaning")
class MeaningRow {
    @Id
    @Column(name = "meaning_key")
    String meaningKey;

    byte[] vector;

    @SuppressWarnings("NullAway.Init")
    protected MeaningRow() {}
}
