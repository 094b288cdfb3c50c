package org.xuefa.statutes;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.xuefa.platform.outbox.DomainEvent;

/**
 * The library got a newer version of a law. Told to every open city, so that its courses and questions that cite a changed article can be
 * flagged for their editors.
 *
 * @param from date of the version before
 * @param to date of the new version
 * @param changedArticles numbers of the older version whose text is changed or gone, such as 59 or 59-1
 */
public record LawChanged(UUID lawId, String title, LocalDate from, LocalDate to, List<String> changedArticles) implements DomainEvent {
    /** Of the articles that a citation of this law names, those that read differently now, such as 59 or 59-1. */
    public List<String> changedAmong(String citation) {
        return ArticleNumber.allIn(citation).stream().map(ArticleNumber::toString).filter(changedArticles::contains).distinct().toList();
    }
}
