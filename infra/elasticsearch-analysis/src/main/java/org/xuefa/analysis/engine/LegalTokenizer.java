package org.xuefa.analysis.engine;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.xuefa.analysis.LegalWords;

/** Words and references to articles, the latter as written and of a type of their own. Each word has a place of its own, also one inside another. */
final class LegalTokenizer extends Tokenizer {
    static final String REFERENCE = "<ARTICLE>";
    private static final String WORD = "<WORD>";
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final TypeAttribute type = addAttribute(TypeAttribute.class);
    private Iterator<LegalWords.Word> words = List.<LegalWords.Word>of().iterator();
    private int length;

    @Override
    public boolean incrementToken() {
        clearAttributes();
        if (!words.hasNext()) {
            return false;
        }
        var word = words.next();
        term.append(word.text());
        offset.setOffset(correctOffset(word.start()), correctOffset(word.end()));
        type.setType(LegalWords.isReference(word.text()) ? REFERENCE : WORD);
        return true;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        var text = Texts.read(input);
        length = text.length();
        words = LegalWords.inPlain(text).iterator();
    }

    @Override
    public void end() throws IOException {
        super.end();
        offset.setOffset(correctOffset(length), correctOffset(length));
    }
}
