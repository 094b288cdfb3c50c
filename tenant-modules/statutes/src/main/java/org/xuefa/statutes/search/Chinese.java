package org.xuefa.statutes.search;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.py.Pinyin;
import com.hankcs.hanlp.dictionary.py.PinyinDictionary;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.common.Term;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** What the platform knows about written Chinese. The dictionaries are read at first use and cost about 50 MB. */
final class Chinese {
    private static final ConcurrentHashMap<Character, Set<String>> READINGS = new ConcurrentHashMap<>();

    private static final class Words {
        static final Segment PLAIN = HanLP.newSegment().enableNameRecognize(false).enableTranslatedNameRecognize(false);
    }

    private Chinese() {}

    /** Half-width, lower case, simplified, without space at the ends. */
    static String plain(String text) {
        return HanLP.convertToSimplifiedChinese(Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT)).strip();
    }

    static boolean isHan(int c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
    }

    /** Syllables without tone that the character may be read as; empty for what is not Han. */
    static Set<String> readings(char c) {
        return READINGS.computeIfAbsent(c, key -> {
            Pinyin[] found = PinyinDictionary.get(String.valueOf(key));
            return found == null ? Set.of() : Arrays.stream(found).filter(reading -> reading != Pinyin.none5)
                    .map(Pinyin::getPinyinWithoutTone).collect(Collectors.toUnmodifiableSet());
        });
    }

    static boolean soundAlike(char one, char other) {
        return one == other || !Collections.disjoint(readings(one), readings(other));
    }

    /** Words that do not overlap and cover the text. */
    static List<Term> segments(String text) {
        return Words.PLAIN.seg(text);
    }

    static boolean isKnownWord(String word) {
        return CoreDictionary.contains(word);
    }
}
