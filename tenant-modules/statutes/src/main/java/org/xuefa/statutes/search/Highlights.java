package org.xuefa.statutes.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Pieces of a text with the words of the query marked: whole words where they stand in the text, else pairs of characters. Plain text. */
public final class Highlights {
    private static final int LENGTH = 110;
    private static final int MOST = 2;

    public record Part(String text, boolean marked) {}

    private final Understanding understood;
    private final List<String> words;

    /** For all finds of one query, whose words are cut once. */
    public Highlights(Understanding understood) {
        this.understood = understood;
        words = Chinese.segments(understood.words()).stream().map(term -> term.word.strip()).toList();
    }

    public List<List<Part>> of(String text) {
        var marks = marks(text, terms(text));
        var pieces = new ArrayList<List<Part>>();
        int from = 0;
        while (pieces.size() < MOST) {
            int start = densest(marks, from);
            if (start < 0) {
                break;
            }
            int begin = begin(text, start, from);
            int end = Math.min(text.length(), begin + LENGTH);
            pieces.add(parts(text, marks, begin, end));
            from = end;
        }
        if (pieces.isEmpty()) {
            pieces.add(parts(text, new boolean[text.length()], 0, Math.min(text.length(), LENGTH)));
        }
        return pieces;
    }

    /** All of a short text, such as a title. */
    public List<Part> whole(String text) {
        return parts(text, marks(text, terms(text)), 0, text.length());
    }

    private Set<String> terms(String text) {
        var terms = new LinkedHashSet<>(understood.quotations());
        terms.addAll(understood.laws());
        for (var word : words) {
            if (word.length() >= 2 && text.contains(word)) {
                terms.add(word);
            } else {
                for (int i = 0; i + 2 <= word.length(); i++) {
                    terms.add(word.substring(i, i + 2));
                }
            }
        }
        return terms;
    }

    private static boolean[] marks(String text, Set<String> terms) {
        var marks = new boolean[text.length()];
        for (var term : terms) {
            for (int at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) {
                java.util.Arrays.fill(marks, at, at + term.length(), true);
            }
        }
        return marks;
    }

    /** Where the stretch with the most marks begins; -1 where none is left. */
    private static int densest(boolean[] marks, int from) {
        int best = -1;
        int most = 0;
        int count = 0;
        for (int i = from; i < marks.length; i++) {
            count += marks[i] ? 1 : 0;
            int left = i - LENGTH;
            count -= left >= from && marks[left] ? 1 : 0;
            if (count > most) {
                most = count;
                best = Math.max(from, i - LENGTH + 1);
            }
        }
        while (best >= 0 && best < marks.length && !marks[best]) {
            best++;
        }
        return best;
    }

    /** A little earlier, at the beginning of a sentence where there is one near. */
    private static int begin(String text, int start, int from) {
        for (int i = start; i > Math.max(from, start - 40); i--) {
            if ("。；，\n".indexOf(text.charAt(i - 1)) >= 0) {
                return i;
            }
        }
        return Math.max(from, start - 12);
    }

    private static List<Part> parts(String text, boolean[] marks, int begin, int end) {
        var parts = new ArrayList<Part>();
        int at = begin;
        while (at < end) {
            int next = at;
            while (next < end && marks[next] == marks[at]) {
                next++;
            }
            parts.add(new Part(text.substring(at, next).replace('\n', ' '), marks[at]));
            at = next;
        }
        return parts;
    }
}
