package org.xuefa.statutes.domain;

import java.util.ArrayList;
import java.util.List;

/** Two wordings woven into one: what both have, what only the older and what only the newer has, in the order of reading. */
public record WovenText(List<Part> parts) {
    public enum Side { BOTH, OLD, NEW }

    public record Part(String text, Side side) {}

    /** A longer pair is shown whole, one after the other: nobody reads so many single characters. */
    private static final long LIMIT = 4_000_000;

    public static WovenText of(String older, String newer) {
        int start = 0;
        while (start < Math.min(older.length(), newer.length()) && older.charAt(start) == newer.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < Math.min(older.length(), newer.length()) - start && older.charAt(older.length() - 1 - end) == newer.charAt(newer.length() - 1 - end)) {
            end++;
        }
        var parts = new ArrayList<Part>();
        add(parts, newer.substring(0, start), Side.BOTH);
        weave(parts, older.substring(start, older.length() - end), newer.substring(start, newer.length() - end));
        add(parts, newer.substring(newer.length() - end), Side.BOTH);
        return new WovenText(List.copyOf(parts));
    }

    /** Longest common subsequence. */
    private static void weave(List<Part> parts, String older, String newer) {
        if ((long) older.length() * newer.length() > LIMIT) {
            add(parts, older, Side.OLD);
            add(parts, newer, Side.NEW);
            return;
        }
        var longest = new int[older.length() + 1][newer.length() + 1];
        for (int i = older.length() - 1; i >= 0; i--) {
            for (int j = newer.length() - 1; j >= 0; j--) {
                longest[i][j] = older.charAt(i) == newer.charAt(j) ? longest[i + 1][j + 1] + 1 : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        int i = 0;
        int j = 0;
        while (i < older.length() || j < newer.length()) {
            if (i < older.length() && j < newer.length() && older.charAt(i) == newer.charAt(j)) {
                add(parts, older.substring(i, i + 1), Side.BOTH);
                i++;
                j++;
            } else if (i < older.length() && (j == newer.length() || longest[i + 1][j] >= longest[i][j + 1])) {
                add(parts, older.substring(i, ++i), Side.OLD);
            } else {
                add(parts, newer.substring(j, ++j), Side.NEW);
            }
        }
    }

    private static void add(List<Part> parts, String text, Side side) {
        if (text.isEmpty()) {
            return;
        }
        if (!parts.isEmpty() && parts.getLast().side() == side) {
            parts.set(parts.size() - 1, new Part(parts.getLast().text() + text, side));
        } else {
            parts.add(new Part(text, side));
        }
    }
}
