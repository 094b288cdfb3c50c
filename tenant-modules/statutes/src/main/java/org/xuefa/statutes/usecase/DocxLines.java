package org.xuefa.statutes.usecase;

import java.util.List;
import org.xuefa.packtool.WordDocument;
import org.xuefa.statutes.domain.UnreadableLaw;

/** Paragraphs of a Word document as lines of text; formats, pictures and comments are passed over. */
final class DocxLines {
    private DocxLines() {}

    static List<String> read(byte[] document) throws UnreadableLaw {
        var result = WordDocument.read(document);
        var read = result.document();
        if (read == null) {
            throw new UnreadableLaw(0, result.faults().getFirst().message());
        }
        return read.lines();
    }
}
