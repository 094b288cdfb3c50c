package org.xuefa.statutes.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The words of an article whose meaning is reckoned: an article says little without the law it stands in. */
public final class Wording {
    private Wording() {}

    public static String of(String shortTitle, ArticleText article) {
        var heading = article.headings().isEmpty() ? "" : article.headings().getLast();
        return shortTitle + " " + heading + " " + article.text();
    }

    /** Equal for equal wordings. */
    public static String key(String shortTitle, ArticleText article) {
        return key(of(shortTitle, article));
    }

    /** Of any text; the text does not follow from it. */
    public static String key(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
