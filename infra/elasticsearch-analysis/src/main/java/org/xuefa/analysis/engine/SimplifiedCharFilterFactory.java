package org.xuefa.analysis.engine;

import java.io.Reader;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.CharFilterFactory;

/** Plain writing, before any tokenizer. */
@NamedComponent("xuefa_simplified")
public class SimplifiedCharFilterFactory implements CharFilterFactory {
    @Override
    public Reader create(Reader reader) {
        return new SimplifiedCharFilter(reader);
    }

    @Override
    public Reader normalize(Reader reader) {
        return new SimplifiedCharFilter(reader);
    }
}
