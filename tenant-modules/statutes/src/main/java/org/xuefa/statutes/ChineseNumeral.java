package org.xuefa.statutes;

import java.util.OptionalInt;

/** Numerals as laws and people write them: 五十九, 一百零五, 一千二百六十, 一〇五, 59, ５９. */
final class ChineseNumeral {
    private static final String DIGITS = "零一二三四五六七八九";

    private ChineseNumeral() {}

    static OptionalInt parse(String writing) {
        int total = 0;
        int digits = 0;
        boolean pending = false;
        for (int i = 0; i < writing.length(); i++) {
            char c = writing.charAt(i);
            int unit = switch (c) {
                case '十' -> 10;
                case '百' -> 100;
                case '千' -> 1000;
                default -> 1;
            };
            if (unit > 1) {
                total += (pending ? Math.max(digits, 1) : 1) * unit;
                digits = 0;
                pending = false;
                continue;
            }
            int digit = digit(c);
            if (digit < 0 || digits > 100_000) {
                return OptionalInt.empty();
            }
            digits = digits * 10 + digit;
            pending = digit > 0 || pending;
        }
        return writing.isEmpty() ? OptionalInt.empty() : OptionalInt.of(total + digits);
    }

    static String print(int number) {
        var printed = new StringBuilder();
        int rest = number;
        boolean gap = false;
        for (int unit = 1000; unit >= 1; unit /= 10) {
            int digit = rest / unit;
            rest %= unit;
            if (digit == 0) {
                gap = !printed.isEmpty();
                continue;
            }
            if (gap) {
                printed.append('零');
                gap = false;
            }
            if (digit > 1 || unit != 10 || !printed.isEmpty()) {
                printed.append(DIGITS.charAt(digit));
            }
            printed.append(switch (unit) {
                case 1000 -> "千";
                case 100 -> "百";
                case 10 -> "十";
                default -> "";
            });
        }
        return printed.toString();
    }

    private static int digit(char c) {
        return switch (c) {
            case '〇', '○' -> 0;
            case '两' -> 2;
            default -> DIGITS.indexOf(c) >= 0 ? DIGITS.indexOf(c) : Character.digit(c, 10);
        };
    }
}
