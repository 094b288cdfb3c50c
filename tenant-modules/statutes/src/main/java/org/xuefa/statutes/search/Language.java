package org.xuefa.statutes.search;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How often characters and pairs of them stand in the statutes: enough to tell a misspelling from a word. Built once, read by many. */
public final class Language {
    /** Weight of the single character where a pair was never seen. */
    private static final double BACKOFF = 2.0;
    private static final int TEXT_EDGE = 0;

    private final int[] keys;
    private final int[] counts;
    private final int[] single = new int[0x10000];
    private final long total;
    private final Map<String, String> bySyllable;

    private Language(Builder builder) {
        keys = builder.keys;
        counts = builder.counts;
        System.arraycopy(builder.single, 0, single, 0, single.length);
        total = builder.total;
        var characters = new TreeMap<String, StringBuilder>();
        for (char c = 0; c < 0xffff; c++) {
            if (single[c] > 0) {
                for (var syllable : Chinese.readings(c)) {
                    characters.computeIfAbsent(syllable, _ -> new StringBuilder()).append(c);
                }
            }
        }
        var found = new HashMap<String, String>();
        characters.forEach((syllable, list) -> found.put(syllable, list.toString()));
        bySyllable = Map.copyOf(found);
    }

    public static final class Builder {
        private int[] keys = new int[1 << 16];
        private int[] counts = new int[1 << 16];
        private final int[] single = new int[0x10000];
        private long total;
        private int used;

        public void add(String text) {
            char before = TEXT_EDGE;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (!Chinese.isHan(c)) {
                    before = TEXT_EDGE;
                    continue;
                }
                single[c]++;
                total++;
                if (before != TEXT_EDGE) {
                    increment(before << 16 | c);
                }
                before = c;
            }
        }

        private void increment(int pair) {
            if (used * 2 > keys.length) {
                var oldKeys = keys;
                var oldCounts = counts;
                keys = new int[oldKeys.length * 2];
                counts = new int[oldKeys.length * 2];
                for (int i = 0; i < oldKeys.length; i++) {
                    if (oldKeys[i] != 0) {
                        int slot = slot(keys, oldKeys[i]);
                        keys[slot] = oldKeys[i];
                        counts[slot] = oldCounts[i];
                    }
                }
            }
            int slot = slot(keys, pair);
            if (keys[slot] == 0) {
                keys[slot] = pair;
                used++;
            }
            counts[slot]++;
        }

        public Language build() {
            return new Language(this);
        }
    }

    public static Builder builder() {
        return new Builder();
    }

    private static int slot(int[] keys, int pair) {
        int slot = (pair * 0x9E3779B9 >>> 8) & keys.length - 1;
        while (keys[slot] != 0 && keys[slot] != pair) {
            slot = slot + 1 & keys.length - 1;
        }
        return slot;
    }

    int count(char one, char other) {
        return counts[slot(keys, one << 16 | other)];
    }

    int count(char c) {
        return single[c];
    }

    /** Logarithm of how likely the second follows the first; the first may be nothing. */
    double likelihood(char first, char second) {
        double alone = (single[second] + 0.1) / (total + 1000.0);
        if (first == TEXT_EDGE) {
            return Math.log(alone);
        }
        return Math.log((count(first, second) + BACKOFF * alone) / (single[first] + BACKOFF));
    }

    /** Characters of the statutes that are read like this syllable. */
    @Nullable String characters(String syllable) {
        return bySyllable.get(syllable);
    }

    boolean isSyllable(String letters) {
        return bySyllable.containsKey(letters);
    }

    /** Characters of the statutes that sound like this one, itself among them. */
    char[] homophones(char c) {
        var found = new StringBuilder().append(c);
        for (var syllable : Chinese.readings(c)) {
            found.append(bySyllable.getOrDefault(syllable, ""));
        }
        var characters = found.chars().distinct().toArray();
        var result = new char[characters.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = (char) characters[i];
        }
        return result;
    }
}
