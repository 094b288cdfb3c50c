package org.xuefa.analysis.engine;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.xuefa.analysis.LegalWords;

/** 第五十九条, 第 59 条 and 59条 become 第59条. */
final class ArticleTokenFilter extends TokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    ArticleTokenFilter(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        if (LegalWords.isReference(term)) {
            var word = LegalWords.referenceWord(term.toString());
            term.setEmpty().append(word);
        }
        return true;
    }
}
