package org.xuefa.analysis;

import com.hankcs.hanlp.HanLP;
import java.text.Normalizer;

/** One way to write for all ways that are read as the same: half-width, lower case, simplified. Never moves a character. */
public final class Writing {
    private Writing() {}

    /** The text in that writing, each character at its old place. */
    public static String plain(String text) {
        var folded = new StringBuilder(text.length());
        boolean han = false;
        for (int i = 0; i < text.length(); i++) {
            char c = folded(text.charAt(i));
            folded.append(c);
            han |= c >= 0x2E80;
        }
        return han ? simplified(folded.toString()) : folded.toString();
    }

    /** Letters and digits alone: a full-width comma between numbers separates them, a half-width one would not. */
    private static char folded(char c) {
        if (c < 0x80) {
            return Character.toLowerCase(c);
        }
        if (Character.isSurrogate(c) || !Character.isLetterOrDigit(c)) {
            return c;
        }
        var normal = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
        return normal.length() == 1 ? Character.toLowerCase(normal.charAt(0)) : c;
    }

    /** By phrases (乾隆 stays, 乾燥 becomes 干燥) as long as that keeps the length, else character by character. */
    private static String simplified(String text) {
        var whole = HanLP.convertToSimplifiedChinese(text);
        if (whole.length() == text.length()) {
            return whole;
        }
        var single = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            var one = HanLP.convertToSimplifiedChinese(text.substring(i, i + 1));
            single.append(one.length() == 1 ? one.charAt(0) : text.charAt(i));
        }
        return single.toString();
    }
}
