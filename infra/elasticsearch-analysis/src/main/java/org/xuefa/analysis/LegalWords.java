package org.xuefa.analysis;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.seg.Segment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The words of a text as an index wants them: long words and the words inside them, and each reference to an article as one word. The dictionary
 * is read at first use and costs about 50 MB.
 */
public final class LegalWords {
    private static final class Dictionary {
        static final Segment SEGMENT = HanLP.newSegment().enableNameRecognize(false).enableTranslatedNameRecognize(false).enableIndexMode(true).enableOffset(true);
    }

    /** A word and the characters of the text it stands for. */
    public record Word(String text, int start, int end) {}

    private LegalWords() {}

    /** The words of any text. */
    public static List<String> of(String text) {
        return inPlain(Writing.plain(text)).stream().map(word -> isReference(word.text()) ? referenceWord(word.text()) : word.text()).toList();
    }

    /** Words of a text in plain writing, in the order in which they begin; references still as written. */
    public static List<Word> inPlain(String text) {
        var words = new ArrayList<Word>();
        var reference = ArticleReference.in(text);
        int done = 0;
        while (reference.find()) {
            cut(text, done, reference.start(), words);
            words.add(new Word(reference.group(), reference.start(), reference.end()));
            done = reference.end();
        }
        cut(text, done, text.length(), words);
        return words;
    }

    /** Whether the word is a reference to an article, in whatever writing. */
    public static boolean isReference(CharSequence word) {
        for (int i = word.length() - 1; i > 0; i--) {
            if (word.charAt(i) == '条') {
                return ArticleReference.in(word.toString()).matches();
            }
        }
        return false;
    }

    /** One word for all writings of the same reference. */
    public static String referenceWord(String reference) {
        var match = ArticleReference.in(reference);
        return match.matches() ? ArticleReference.word(match) : reference;
    }

    private static void cut(String text, int from, int to, List<Word> words) {
        if (from == to) {
            return;
        }
        var found = new ArrayList<Word>();
        for (var term : Dictionary.SEGMENT.seg(text.substring(from, to))) {
            if (isWord(term.word)) {
                found.add(new Word(term.word, from + term.offset, from + term.offset + term.word.length()));
            }
        }
        found.sort(Comparator.comparingInt(Word::start));
        words.addAll(found);
    }

    private static boolean isWord(String word) {
        return !word.isBlank() && word.codePoints().allMatch(Character::isLetterOrDigit);
    }
}
