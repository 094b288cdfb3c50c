package org.xuefa.statutes.usecase;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.xuefa.statutes.domain.UnreadableLaw;

/** Paragraphs of a Word document as lines of text; formats, pictures and comments are passed over. */
final class DocxLines {
    private static final String BODY = "word/document.xml";
    private static final int LARGEST_BODY = 32 << 20;

    private DocxLines() {}

    static List<String> read(byte[] document) throws UnreadableLaw {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(document))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(BODY)) {
                    var body = zip.readNBytes(LARGEST_BODY + 1);
                    if (body.length > LARGEST_BODY) {
                        throw new UnreadableLaw(0, "文档过大");
                    }
                    return lines(body);
                }
            }
        } catch (IOException | XMLStreamException | IllegalArgumentException e) {
            throw new UnreadableLaw(0, "不是可读的 Word 文档（.docx）");
        }
        throw new UnreadableLaw(0, "不是可读的 Word 文档（.docx）");
    }

    private static List<String> lines(byte[] body) throws XMLStreamException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        var reader = factory.createXMLStreamReader(new ByteArrayInputStream(body));
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        boolean text = false;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    text = reader.getLocalName().equals("t");
                    if (reader.getLocalName().equals("tab") || reader.getLocalName().equals("br")) {
                        line.append(' ');
                    }
                }
                case XMLStreamConstants.CHARACTERS -> line.append(text ? reader.getText() : "");
                case XMLStreamConstants.END_ELEMENT -> {
                    text = false;
                    if (reader.getLocalName().equals("p")) {
                        lines.add(line.toString());
                        line.setLength(0);
                    }
                }
                default -> { }
            }
        }
        return lines;
    }
}
