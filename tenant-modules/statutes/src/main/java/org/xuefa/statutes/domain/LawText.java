package org.xuefa.statutes.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xuefa.statutes.Law;

/**
 * The text of one version of a law.
 *
 * @param history adoption and amendments as printed above the text
 * @param firstDate when the law was first adopted; null where the text does not say
 * @param versionDate when this version was adopted; names it in citations; null where the text does not say
 * @param effectiveFrom null where the text does not say
 * @param preamble 序言, or ""
 * @param annex what follows the last article, or ""
 */
public record LawText(
        String title,
        List<String> history,
        @Nullable LocalDate firstDate,
        @Nullable LocalDate versionDate,
        @Nullable LocalDate effectiveFrom,
        String preamble,
        List<ArticleText> articles,
        String annex) {

    public LawText {
        history = List.copyOf(history);
        articles = List.copyOf(articles);
    }

    /** The same text with dates from elsewhere: printed texts often lack the last amendment, so the later version date holds, or the first adoption, so the earlier first date does. */
    public LawText dated(@Nullable LocalDate first, @Nullable LocalDate version, @Nullable LocalDate effective) {
        var latest = version == null || versionDate != null && versionDate.isAfter(version) ? versionDate : version;
        var earliest = first == null || firstDate != null && firstDate.isBefore(first) ? firstDate : first;
        return new LawText(title, history, earliest, latest, effective == null ? effectiveFrom : effective, preamble, articles, annex);
    }

    public String shortTitle() {
        return shortTitle(title);
    }

    public static String shortTitle(String title) {
        return Law.shortTitle(title);
    }

    /** Equal for equal wording, whatever the file looked like. */
    public String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update((title + '\n' + preamble + '\n' + annex).getBytes(StandardCharsets.UTF_8));
            for (var article : articles) {
                digest.update(('\f' + article.number().toString() + '\n' + String.join("\n", article.headings()) + '\r' + article.text()).getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
