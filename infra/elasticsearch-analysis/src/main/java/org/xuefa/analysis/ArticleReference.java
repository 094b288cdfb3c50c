package org.xuefa.analysis;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** References to articles as laws and people write them: 第五十九条之一, 第59条, 59条. All of them become one word: 第59条, 第59条之1. */
final class ArticleReference {
    private static final String NUMERAL = "[零〇○一二三四五六七八九十百千两\\d]";
    /** Without 第 only a number in digits or of several characters: 十条措施 counts measures. */
    private static final Pattern WRITTEN = Pattern.compile(
            "(?:第[ 　]?(" + NUMERAL + "{1,9})|(?<!" + NUMERAL + ")(\\d{1,4}|" + NUMERAL + "{2,9}))[ 　]?条(?:之(" + NUMERAL + "{1,3})(?!" + NUMERAL + "))?");
    private static final String DIGITS = "零一二三四五六七八九";
    private static final int LIMIT = 9999;

    private ArticleReference() {}

    static Matcher in(String text) {
        return WRITTEN.matcher(text);
    }

    /** The word for what was found; the writing itself where its number makes no sense. */
    static String word(Matcher found) {
        var number = number(found.group(1) != null ? found.group(1) : found.group(2));
        var insertion = found.group(3) == null ? OptionalInt.empty() : number(found.group(3));
        if (number.isEmpty() || found.group(3) != null && insertion.isEmpty()) {
            return found.group();
        }
        return "第" + number.getAsInt() + "条" + (insertion.isPresent() ? "之" + insertion.getAsInt() : "");
    }

    static OptionalInt number(String writing) {
        int total = 0;
        int digits = 0;
        boolean digit = false;
        for (int i = 0; i < writing.length(); i++) {
            char c = writing.charAt(i);
            int unit = c == '十' ? 10 : c == '百' ? 100 : c == '千' ? 1000 : 1;
            if (unit > 1) {
                total += (digit ? Math.max(1, digits) : 1) * unit;
                digits = 0;
                digit = false;
            } else {
                digits = digits * 10 + value(c);
                digit = digits > 0;
                if (digits > LIMIT) {
                    return OptionalInt.empty();
                }
            }
        }
        int number = total + digits;
        return number < 1 || number > LIMIT ? OptionalInt.empty() : OptionalInt.of(number);
    }

    private static int value(char c) {
        return switch (c) {
            case '〇', '○' -> 0;
            case '两' -> 2;
            default -> DIGITS.indexOf(c) >= 0 ? DIGITS.indexOf(c) : Character.digit(c, 10);
        };
    }
}
