package org.xuefa.learning.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.statutes.Amendment;
import org.xuefa.statutes.ArticleChange;

/** What a newer version of a law makes of an article, as columns of a flag. */
@Embeddable
class AmendmentColumns {
    @Column(name = "law_id")
    UUID lawId;

    String law;

    @Column(name = "from_version")
    UUID fromVersion;

    @Column(name = "from_date")
    LocalDate fromDate;

    @Column(name = "to_version")
    UUID toVersion;

    @Column(name = "to_date")
    LocalDate toDate;

    String article;

    @Enumerated(EnumType.STRING)
    ArticleChange.Kind change;

    @Column(name = "article_now")
    @Nullable String articleNow;

    @SuppressWarnings("NullAway.Init")
    protected AmendmentColumns() {}

    AmendmentColumns(Amendment amendment) {
        lawId = amendment.lawId();
        law = amendment.law();
        fromVersion = amendment.fromVersion();
        fromDate = amendment.from();
        toVersion = amendment.toVersion();
        toDate = amendment.to();
        article = amendment.change().article();
        change = amendment.change().kind();
        articleNow = amendment.change().now();
    }

    Amendment amendment() {
        return new Amendment(lawId, law, fromVersion, fromDate, toVersion, toDate, new ArticleChange(article, change, articleNow));
    }
}
