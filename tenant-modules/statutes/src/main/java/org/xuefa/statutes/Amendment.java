package org.xuefa.statutes;

import java.time.LocalDate;
import java.util.UUID;

/**
 * One article as an older version of its law has it, and what a newer version makes of it.
 *
 * @param law full title
 * @param from date that names the older version
 * @param toVersion id of the newer version; the older one itself where the law is repealed or the library's text was put right
 * @param to date that names the newer version; the day of the repeal, or the day on which the text was put right
 */
public record Amendment(UUID lawId, String law, UUID fromVersion, LocalDate from, UUID toVersion, LocalDate to, ArticleChange change) {
    /** Whether the law as a whole is repealed, with no newer version of its own. */
    public boolean lawRepealed() {
        return toVersion.equals(fromVersion) && change.kind() == ArticleChange.Kind.REPEALED;
    }

    /** Whether the law is the same, and the library's text of it was wrong until that day. */
    public boolean textCorrected() {
        return toVersion.equals(fromVersion) && change.kind() == ArticleChange.Kind.CHANGED;
    }

    /** Whether a citation names the article, in whatever writing. */
    public boolean isNamedBy(String citation) {
        return ArticleNumber.allIn(citation).stream().anyMatch(number -> number.toString().equals(change.article()));
    }
}
