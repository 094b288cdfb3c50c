package org.xuefa.statutes.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One row: how often everyday words were changed. Its lock keeps changes in their order. */
@Entity
@Table(name = "statutes_words")
class WordsRow {
    static final short ONLY = 1;

    @Id
    short id;

    long revision;

    protected WordsRow() {}
}
