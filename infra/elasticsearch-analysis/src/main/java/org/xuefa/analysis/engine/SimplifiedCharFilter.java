package org.xuefa.analysis.engine;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import org.apache.lucene.analysis.CharFilter;
import org.jspecify.annotations.Nullable;
import org.xuefa.analysis.Writing;

/** Half-width, lower case, simplified. Every character stays where it was, so offsets need no correction. */
final class SimplifiedCharFilter extends CharFilter {
    private @Nullable Reader plain;

    SimplifiedCharFilter(Reader input) {
        super(input);
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        if (plain == null) {
            plain = new StringReader(Writing.plain(Texts.read(input)));
        }
        return plain.read(buffer, offset, length);
    }

    @Override
    protected int correct(int currentOffset) {
        return currentOffset;
    }
}
