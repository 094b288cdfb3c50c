package org.xuefa.analysis.engine;

import java.io.Reader;
import org.apache.lucene.analysis.Analyzer;

/** Plain writing, words, references to articles in one writing. */
final class LegalAnalyzer extends Analyzer {
    @Override
    protected TokenStreamComponents createComponents(String field) {
        var tokenizer = new LegalTokenizer();
        return new TokenStreamComponents(tokenizer, new ArticleTokenFilter(tokenizer));
    }

    @Override
    protected Reader initReader(String field, Reader reader) {
        return new SimplifiedCharFilter(reader);
    }

    @Override
    protected Reader initReaderForNormalization(String field, Reader reader) {
        return new SimplifiedCharFilter(reader);
    }
}
