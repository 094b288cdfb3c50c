package org.xuefa.statutes.search;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;

/** Cuts text into the pieces that the model of meaning was trained on: each Han character alone, other words into known parts. */
final class WordPieces {
    private static final int LONGEST_WORD = 100;
    private final Map<String, Integer> vocabulary = new HashMap<>();
    private final int unknown;
    private final int begin;
    private final int end;

    WordPieces(InputStream tokenizer) throws IOException {
        new JsonMapper().readTree(tokenizer).path("model").path("vocab").properties()
                .forEach(piece -> vocabulary.put(piece.getKey(), piece.getValue().intValue()));
        unknown = vocabulary.get("[UNK]");
        begin = vocabulary.get("[CLS]");
        end = vocabulary.get("[SEP]");
    }

    /** Numbers of the pieces, with the marks of begin and end, at most so many. */
    long[] numbers(String text, int most) {
        var found = new long[most];
        found[0] = begin;
        int count = 1;
        int at = 0;
        while (at < text.length() && count < most - 1) {
            int c = text.codePointAt(at);
            int next = at + Character.charCount(c);
            if (Character.isWhitespace(c) || Character.isISOControl(c)) {
                at = next;
                continue;
            }
            if (isPart(c)) {
                while (next < text.length() && isPart(text.codePointAt(next)) && next - at < LONGEST_WORD) {
                    next += Character.charCount(text.codePointAt(next));
                }
            }
            count = pieces(text.substring(at, next), found, count);
            at = next;
        }
        found[count++] = end;
        return java.util.Arrays.copyOf(found, count);
    }

    private static boolean isPart(int c) {
        return Character.isLetterOrDigit(c) && !Chinese.isHan(c);
    }

    private int pieces(String word, long[] found, int from) {
        int count = from;
        int at = 0;
        while (at < word.length() && count < found.length - 1) {
            int stop = word.length();
            Integer number = null;
            while (stop > at && number == null) {
                number = vocabulary.get((at == 0 ? "" : "##") + word.substring(at, stop));
                stop = number == null ? stop - 1 : stop;
            }
            if (number == null) {
                found[from] = unknown;
                return from + 1;
            }
            found[count++] = number;
            at = stop;
        }
        return count;
    }
}
