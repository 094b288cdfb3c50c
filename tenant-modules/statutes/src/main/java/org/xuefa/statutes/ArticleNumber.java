package org.xuefa.statutes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Number of an article: 第五十九条之一 is 59 with insertion 1.
 *
 * @param insertion 之一, 之二 …; 0 for none
 */
public record ArticleNumber(int number, int insertion) implements Comparable<ArticleNumber> {
    private static final String DIGITS = "[零〇一二三四五六七八九十百千两\\d０-９]";
    private static final Pattern ANY_WRITING = Pattern.compile(
            "第?\\s*(" + DIGITS + "{1,9})\\s*条?\\s*(?:(?:之|-|－)\\s*(" + DIGITS + "{1,4}))?");
    private static final Pattern NAMED = Pattern.compile("第?\\s*(" + DIGITS + "{1,9})\\s*条\\s*(?:之(" + DIGITS + "{1,4}))?");
    private static final int LIMIT = 9999;

    public ArticleNumber {
        if (number < 1 || number > LIMIT || insertion < 0 || insertion > 999) {
            throw new IllegalArgumentException("no number of an article");
        }
    }

    /** Reads 第五十九条之一, 第59条, 五十九条, 59, 59-1. */
    public static Optional<ArticleNumber> parse(String writing) {
        var match = ANY_WRITING.matcher(writing.strip());
        if (!match.matches()) {
            return Optional.empty();
        }
        return of(match.group(1), match.group(2) == null ? "" : match.group(2));
    }

    /** The articles that a citation names: 第四条、第六条 are two, a law alone is none. Bare numbers are taken only where nothing else is written. */
    public static List<ArticleNumber> allIn(String citation) {
        var alone = parse(citation);
        if (alone.isPresent()) {
            return List.of(alone.get());
        }
        var found = new ArrayList<ArticleNumber>();
        var match = NAMED.matcher(citation);
        while (match.find()) {
            of(match.group(1), match.group(2) == null ? "" : match.group(2)).ifPresent(found::add);
        }
        return List.copyOf(found);
    }

    /** From the bare numerals of both parts; the second is empty where there is no 之. */
    public static Optional<ArticleNumber> of(String number, String insertion) {
        int whole = ChineseNumeral.parse(number).orElse(0);
        int part = insertion.isEmpty() ? 0 : ChineseNumeral.parse(insertion).orElse(-1);
        return whole < 1 || whole > LIMIT || part < 0 || part > 999 ? Optional.empty() : Optional.of(new ArticleNumber(whole, part));
    }

    /** As printed in the law. */
    public String label() {
        return "第" + ChineseNumeral.print(number) + "条" + (insertion == 0 ? "" : "之" + ChineseNumeral.print(insertion));
    }

    @Override
    public int compareTo(ArticleNumber other) {
        return Comparator.comparingInt(ArticleNumber::number).thenComparingInt(ArticleNumber::insertion).compare(this, other);
    }

    /** As in addresses: 59 or 59-1. */
    @Override
    public String toString() {
        return insertion == 0 ? Integer.toString(number) : number + "-" + insertion;
    }
}
