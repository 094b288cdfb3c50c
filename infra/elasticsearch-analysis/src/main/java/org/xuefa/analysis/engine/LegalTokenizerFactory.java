package org.xuefa.analysis.engine;

import org.apache.lucene.analysis.Tokenizer;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.TokenizerFactory;

/** Words of a text in plain writing, for analysers of other make. */
@NamedComponent("xuefa_legal")
public class LegalTokenizerFactory implements TokenizerFactory {
    @Override
    public Tokenizer create() {
        return new LegalTokenizer();
    }
}
