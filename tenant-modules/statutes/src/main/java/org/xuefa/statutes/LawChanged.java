package org.xuefa.statutes;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.xuefa.platform.outbox.DomainEvent;
import org.xuefa.statutes.ArticleChange.Kind;

/**
 * A newer version of a law has come into force; published in every city once, when it is open. Chapters and questions that cite one of these articles in an
 * older version deserve a look.
 *
 * @param fromVersion id of the older version
 * @param from date that names it
 * @param toVersion id of the newer version; {@code fromVersion} where the law is repealed, with all its articles, and where the library's text was put right
 * @param to date that names it; the day of the repeal, or the day on which the text was put right
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

    /**
     * The library's text of a version was wrong and is put right.
     *
     * @param version id of what is to be read now
     * @param date that names the version; of a version that was taken out, its own date
     * @param on the day of it
     * @param articles that read differently now, or are gone
     * @param there whether what is to be read now has such an article
     */
    public static LawChanged corrected(UUID lawId, String title, UUID version, LocalDate date, LocalDate on, List<String> articles, Predicate<String> there) {
        return new LawChanged(lawId, title, version, date, version, on,
                articles.stream().map(article -> new ArticleChange(article, Kind.CHANGED, there.test(article) ? article : null)).toList());
    }

    /** Whether the law is the same, and the library's text of it was wrong. */
    public boolean textCorrected() {
        return toVersion.equals(fromVersion) && changes.stream().allMatch(change -> change.kind() == Kind.CHANGED);
    }

    /** What becomes of the articles that a citation of this law names: 第四条、第六条 names two. */
    public List<Amendment> among(String citation) {
        return changes.stream().map(change -> new Amendment(lawId, title, fromVersion, from, toVersion, to, change)).filter(amendment -> amendment.isNamedBy(citation)).toList();
    }
}
