package org.xuefa.analysis.engine;

import org.apache.lucene.analysis.TokenStream;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalysisMode;
import org.elasticsearch.plugin.analysis.TokenFilterFactory;

/** One writing for references to articles, behind a tokenizer that leaves them whole. */
@NamedComponent("xuefa_article")
public class ArticleTokenFilterFactory implements TokenFilterFactory {
    @Override
    public TokenStream create(TokenStream tokens) {
        return new ArticleTokenFilter(tokens);
    }

    @Override
    public AnalysisMode getAnalysisMode() {
        return AnalysisMode.ALL;
    }
}
