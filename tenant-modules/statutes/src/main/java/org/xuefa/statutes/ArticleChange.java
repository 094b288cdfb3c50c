package org.xuefa.statutes;

import org.jspecify.annotations.Nullable;

/**
 * What a newer version of a law makes of an article.
 *
 * @param article number in the older version, such as 59 or 59-1
 * @param now number in the newer version; null when the article is gone
 */
public record ArticleChange(String article, Kind kind, @Nullable String now) {
    /** RENUMBERED: the same words under another number; a CHANGED article may have another number too. */
    public enum Kind { CHANGED, REPEALED, RENUMBERED }
}
