package org.xuefa.statutes.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;

@Entity
@Table(name = "statutes_article")
@IdClass(ArticleRow.Key.class)
class ArticleRow {
    record Key(UUID versionId, int number, int insertion) implements Serializable {}

    @Id
    @Column(name = "version_id")
    UUID versionId;

    @Id
    int number;

    @Id
    int insertion;

    String[] headings;
    String[] paragraphs;

    @Column(name = "meaning_key")
    String meaningKey;

    @SuppressWarnings("NullAway.Init")
    protected ArticleRow() {}
}
