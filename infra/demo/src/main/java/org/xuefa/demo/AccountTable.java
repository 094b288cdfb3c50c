package org.xuefa.demo;

import java.util.ArrayList;
import java.util.List;

/** The list of accounts for people to read: columns in line, Chinese characters counted as two. */
final class AccountTable {
    private static final int GAP = 2;
    private static final int FIRST_WIDE = 0x1100;
    private final List<List<String>> rows = new ArrayList<>();

    void add(String... cells) {
        rows.add(List.of(cells));
    }

    List<String> lines() {
        var widths = new int[rows.stream().mapToInt(List::size).max().orElse(0)];
        rows.forEach(row -> {
            for (int column = 0; column < row.size(); column++) {
                widths[column] = Math.max(widths[column], width(row.get(column)));
            }
        });
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private static String line(List<String> row, int[] widths) {
        var line = new StringBuilder();
        for (int column = 0; column < row.size(); column++) {
            line.append(row.get(column)).repeat(' ', widths[column] - width(row.get(column)) + GAP);
        }
        return line.toString().stripTrailing();
    }

    static int width(String text) {
        return text.codePoints().map(sign -> sign >= FIRST_WIDE && !isNarrowPunctuation(sign) ? 2 : 1).sum();
    }

    private static boolean isNarrowPunctuation(int sign) {
        return sign >= 0x2000 && sign < 0x2E80;
    }
}
