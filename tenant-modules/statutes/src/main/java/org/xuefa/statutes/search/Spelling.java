package org.xuefa.statutes.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Puts right what an input method got wrong: a character that sounds the same. Also turns pinyin into the characters that the statutes
 * most likely mean. Words that stand in a dictionary are left alone, so that everyday language is not bent into law.
 */
final class Spelling {
    /** A change must make the text this much likelier, in natural logarithms; more in sentences, whose words the statutes know less. */
    private static final double WORDS_GAIN = 3.5;
    private static final double SENTENCE_GAIN = 6.0;
    private static final Pattern LETTERS = Pattern.compile("[a-zv']{2,}(?: +[a-zv']{1,})*");
    private static final int LONGEST_SYLLABLE = 6;

    private final Language language;

    Spelling(Language language) {
        this.language = language;
    }

    /** The text with homophones put right; the same text when there is nothing to put right. */
    String repaired(String text, boolean sentence) {
        var result = new StringBuilder();
        int i = 0;
        while (i < text.length()) {
            int end = i;
            while (end < text.length() && Chinese.isHan(text.charAt(end))) {
                end++;
            }
            end = Math.max(end, i + 1);
            result.append(end - i < 2 ? text.substring(i, end) : run(text.substring(i, end), sentence ? SENTENCE_GAIN : WORDS_GAIN));
            i = end;
        }
        return result.toString();
    }

    /** Whether every pair of neighbouring characters stands somewhere in the statutes. */
    boolean isOfStatutes(String text) {
        for (int i = 0; i + 1 < text.length(); i++) {
            if (Chinese.isHan(text.charAt(i)) && Chinese.isHan(text.charAt(i + 1)) && language.count(text.charAt(i), text.charAt(i + 1)) == 0) {
                return false;
            }
        }
        return true;
    }

    private String run(String text, double threshold) {
        var now = new StringBuilder(text);
        for (int changes = 0; changes <= text.length() / 4; changes++) {
            if (!improve(now, threshold)) {
                break;
            }
        }
        return now.toString();
    }

    /** Makes the one change that gains most, if it gains enough and makes a word. */
    private boolean improve(StringBuilder text, double threshold) {
        var loose = loose(text.toString());
        int where = -1;
        char what = 0;
        double most = threshold;
        for (int i = 0; i < text.length(); i++) {
            if (loose[i]) {
                char typed = text.charAt(i);
                double before = likelihood(text, i, typed);
                for (char other : language.homophones(typed)) {
                    double gain = other == typed ? 0 : likelihood(text, i, other) - before;
                    if (gain > most && makesWord(text, i, other)) {
                        most = gain;
                        where = i;
                        what = other;
                    }
                }
            }
        }
        if (where >= 0) {
            text.setCharAt(where, what);
        }
        return where >= 0;
    }

    private double likelihood(StringBuilder text, int at, char c) {
        double here = language.likelihood(at == 0 ? 0 : text.charAt(at - 1), c);
        return at + 1 == text.length() ? here : here + language.likelihood(c, text.charAt(at + 1));
    }

    private static boolean makesWord(StringBuilder text, int at, char c) {
        var changed = new StringBuilder(text);
        changed.setCharAt(at, c);
        for (int length = 2; length <= 4; length++) {
            for (int start = Math.max(0, at - length + 1); start <= at && start + length <= changed.length(); start++) {
                if (Chinese.isKnownWord(changed.substring(start, start + length))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Characters that stand in no word of the dictionary. */
    private static boolean[] loose(String text) {
        var marks = new boolean[text.length()];
        int at = 0;
        for (var term : Chinese.segments(text)) {
            int length = term.word.length();
            Arrays.fill(marks, at, Math.min(at + length, marks.length), length == 1 || !Chinese.isKnownWord(term.word));
            at += length;
        }
        return marks;
    }

    private String likeliest(List<char[]> choices) {
        int length = choices.size();
        var scores = new double[length][];
        var from = new int[length][];
        for (int i = 0; i < length; i++) {
            var here = choices.get(i);
            scores[i] = new double[here.length];
            from[i] = new int[here.length];
            for (int j = 0; j < here.length; j++) {
                if (i == 0) {
                    scores[i][j] = language.likelihood((char) 0, here[j]);
                    continue;
                }
                double best = Double.NEGATIVE_INFINITY;
                var before = choices.get(i - 1);
                for (int k = 0; k < before.length; k++) {
                    double score = scores[i - 1][k] + language.likelihood(before[k], here[j]);
                    if (score > best) {
                        best = score;
                        from[i][j] = k;
                    }
                }
                scores[i][j] = best;
            }
        }
        int last = 0;
        for (int j = 1; j < scores[length - 1].length; j++) {
            last = scores[length - 1][j] > scores[length - 1][last] ? j : last;
        }
        var result = new char[length];
        for (int i = length - 1; i >= 0; i--) {
            result[i] = choices.get(i)[last];
            last = from[i][last];
        }
        return new String(result);
    }

    /** The text with pinyin turned into characters, where all letters of a stretch are syllables. */
    String withoutPinyin(String text) {
        return LETTERS.matcher(text).replaceAll(match -> characters(match.group()).orElse(match.group()));
    }

    private Optional<String> characters(String letters) {
        var result = new StringBuilder();
        for (var stretch : letters.split(" +", -1)) {
            var syllables = syllables(stretch.replace("'", ""));
            if (syllables.size() < 2 && letters.indexOf(' ') < 0 || syllables.isEmpty()) {
                return Optional.empty();
            }
            var choices = syllables.stream().map(syllable -> String.valueOf(language.characters(syllable)).toCharArray()).toList();
            result.append(likeliest(choices)).append(letters.indexOf(' ') < 0 ? "" : " ");
        }
        return Optional.of(result.toString().strip());
    }

    /** Fewest syllables that the letters fall into without a rest; empty when they do not. */
    private List<String> syllables(String letters) {
        int[] fewest = new int[letters.length() + 1];
        int[] from = new int[letters.length() + 1];
        Arrays.fill(fewest, Integer.MAX_VALUE / 2);
        fewest[0] = 0;
        for (int end = 1; end <= letters.length(); end++) {
            for (int start = Math.max(0, end - LONGEST_SYLLABLE); start < end; start++) {
                if (fewest[start] + 1 < fewest[end] && language.isSyllable(letters.substring(start, end))) {
                    fewest[end] = fewest[start] + 1;
                    from[end] = start;
                }
            }
        }
        if (fewest[letters.length()] > letters.length()) {
            return List.of();
        }
        var found = new ArrayList<String>();
        for (int end = letters.length(); end > 0; end = from[end]) {
            found.addFirst(letters.substring(from[end], end));
        }
        return found;
    }
}
