package org.xuefa.statutes;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.xuefa.platform.outbox.DomainEvent;
import org.xuefa.statutes.ArticleChange.Kind;

/**
 * A newer version of a law has come into force; published in every city once, when it is open. Chapters and questions that cite one of these articles in an
 * older version deserve a look.
 *
 * @param fromVersion id of the older version
 * @param from date that names it
 * @param toVersion id of the newer version; {@code fromVersion} where the law is repealed, with all its articles
 * @param to date that names it; the day of the repeal where the law is repealed
 * @param changes of articles of the older version; without those that are the same
 */
public record LawChanged(UUID lawId, String title, UUID fromVersion, LocalDate from, UUID toVersion, LocalDate to, List<ArticleChange> changes) implements DomainEvent {
    public LawChanged {
        changes = List.copyOf(changes);
    }

    /** A law that is repealed on a day, with all articles of the version that is told of. */
    public static LawChanged repealed(UUID lawId, String title, UUID version, LocalDate date, LocalDate on, List<ArticleNumber> articles) {
        return new LawChanged(lawId, title, version, date, version, on, articles.stream().map(article -> new ArticleChange(article.toString(), Kind.REPEALED, null)).toList());
    }

    /** What becomes of the articles that a citation of this law names: 第四条、第六条 names two. */
    public List<Amendment> among(String citation) {
        return changes.stream().map(change -> new Amendment(lawId, title, fromVersion, from, toVersion, to, change)).filter(amendment -> amendment.isNamedBy(citation)).toList();
    }
}
