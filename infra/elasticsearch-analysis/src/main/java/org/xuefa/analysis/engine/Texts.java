package org.xuefa.analysis.engine;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;

final class Texts {
    private Texts() {}

    static String read(Reader reader) throws IOException {
        var text = new StringWriter();
        reader.transferTo(text);
        return text.toString();
    }
}
