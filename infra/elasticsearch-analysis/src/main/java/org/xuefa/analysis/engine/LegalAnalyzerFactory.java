package org.xuefa.analysis.engine;

import org.apache.lucene.analysis.Analyzer;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;

/** The analyser of the platform's indices. */
@NamedComponent("xuefa_legal")
public class LegalAnalyzerFactory implements AnalyzerFactory {
    @Override
    public Analyzer create() {
        return new LegalAnalyzer();
    }
}
