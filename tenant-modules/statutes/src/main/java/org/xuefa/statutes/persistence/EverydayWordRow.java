package org.xuefa.statutes.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "statutes_everyday_word")
class EverydayWordRow {
    @Id
    String word;

    String[] said;
    long revision;

    @SuppressWarnings("NullAway.Init")
    protected EverydayWordRow() {}
}
