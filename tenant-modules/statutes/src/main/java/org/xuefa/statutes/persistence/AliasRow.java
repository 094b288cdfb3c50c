package org.xuefa.statutes.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

@Entity
@Table(name = "statutes_alias")
class AliasRow {
    @Id
    String name;

    @Column(name = "law_id")
    UUID lawId;

    int place;

    @SuppressWarnings("NullAway.Init")
    protected AliasRow() {}

    AliasRow(String name, UUID lawId, int place) {
        this.name = name;
        this.lawId = lawId;
        this.place = place;
    }
}
