package org.xuefa.packtool;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads a Word document behind the guard of packs: a plain zip within bounds, nothing that runs, nothing embedded, nothing fetched from elsewhere,
 * no document type.
 */
final class WordReader {
    private static final PackLimits LIMITS = new PackLimits(32L << 20, 2_000, 96L << 20, 32 << 20, 200, 200, 10, 20);
    private static final String BODY = "word/document.xml";
    private static final String STYLES = "word/styles.xml";
    private static final String TARGETS = "word/_rels/document.xml.rels";
    private static final String TYPES = "[Content_Types].xml";
    private static final String IMAGES = "word/media/";
    private static final Pattern RUNS = Pattern.compile("(?i).*(vbaproject|vbadata|activex|oleobject|/embeddings/).*|.*\\.(bin|exe|dll|js|vbs|ocx)");
    private static final Pattern HEADING = Pattern.compile("(?i)(?:heading|标题)\\s*([1-9])");
    private static final Set<String> HARMLESS_TARGETS = Set.of("hyperlink");

    private final Map<String, byte[]> parts;
    private final Faults faults;

    private WordReader(Map<String, byte[]> parts, Faults faults) {
        this.parts = parts;
        this.faults = faults;
    }

    static @Nullable WordDocument read(byte[] document, Faults faults) {
        var container = new Faults(20);
        try {
            var zip = PackZip.open(document, LIMITS, container);
            if (zip.isEmpty()) {
                unreadable(container, faults);
                return null;
            }
            try (var source = zip.get()) {
                refuseWhatRuns(source, faults);
                var parts = new HashMap<String, byte[]>();
                new ReadFiles(LIMITS, container, path -> path.startsWith(IMAGES) ? MediaKind.PNG.largest() : LIMITS.textBytes(), path -> true)
                        .read(source, wanted(source)).forEach((path, file) -> {
                            if (file.content() != null) {
                                parts.put(path, file.content());
                            }
                        });
                unreadable(container, faults);
                return parts.containsKey(BODY) ? new WordReader(parts, faults).document() : nothing(faults);
            }
        } catch (IOException e) {
            return nothing(faults);
        }
    }

    private static @Nullable WordDocument nothing(Faults faults) {
        if (faults.total() == 0) {
            faults.add(FaultCode.DOCUMENT_UNREADABLE, "", "");
        }
        return null;
    }

    /** What is wrong with the container, with the part where it is. */
    private static void unreadable(Faults container, Faults faults) {
        container.kept().forEach(fault -> faults.add(fault.reason() == FaultCode.NOT_A_ZIP ? FaultCode.DOCUMENT_UNREADABLE : fault.reason(), "", "", fault.file()));
    }

    private static void refuseWhatRuns(PackSource source, Faults faults) {
        source.paths().stream().filter(path -> RUNS.matcher(path).matches()).findFirst().ifPresent(path -> faults.add(FaultCode.DOCUMENT_MACRO, "", "", path));
    }

    private static Set<String> wanted(PackSource source) {
        var wanted = new TreeSet<String>();
        source.paths().stream().filter(path -> path.equals(BODY) || path.equals(STYLES) || path.equals(TYPES) || path.endsWith(".rels") || path.startsWith(IMAGES)).forEach(wanted::add);
        return wanted;
    }

    private WordDocument document() {
        each(TYPES, reader -> {
            if (value(reader, "ContentType").toLowerCase(Locale.ROOT).contains("macro")) {
                faults.add(FaultCode.DOCUMENT_MACRO, "", "", value(reader, "PartName"));
            }
        });
        var targets = new HashMap<String, String>();
        parts.keySet().stream().filter(path -> path.endsWith(".rels")).sorted().forEach(path -> each(path, reader -> {
            var type = value(reader, "Type");
            boolean outside = value(reader, "TargetMode").equalsIgnoreCase("External");
            if (outside && !HARMLESS_TARGETS.contains(type.substring(type.lastIndexOf('/') + 1))) {
                faults.add(FaultCode.DOCUMENT_EXTERNAL, "", "", value(reader, "Target"));
            } else if (!outside && path.equals(TARGETS)) {
                targets.put(value(reader, "Id"), "word/" + value(reader, "Target"));
            }
        }));
        var body = new WordBody(levels(), targets);
        each(BODY, body::start, body::text, body::end);
        var images = new HashMap<String, byte[]>();
        body.paragraphs().stream().flatMap(paragraph -> paragraph.images().stream()).forEach(path -> {
            var content = parts.get(path);
            if (content != null) {
                images.put(path, content);
            }
        });
        return new WordDocument(body.paragraphs(), images);
    }

    /** Heading level of each style. */
    private Map<String, Integer> levels() {
        var levels = new HashMap<String, Integer>();
        var style = new String[] {""};
        each(STYLES, reader -> {
            switch (reader.getLocalName()) {
                case "style":
                    style[0] = value(reader, "styleId");
                    break;
                case "name":
                    var name = value(reader, "val").strip();
                    var heading = HEADING.matcher(name);
                    if (heading.matches()) {
                        levels.put(style[0], Integer.parseInt(heading.group(1)));
                    } else if (name.equalsIgnoreCase("title")) {
                        levels.put(style[0], WordDocument.TITLE);
                    }
                    break;
                case "outlineLvl":
                    levels.putIfAbsent(style[0], level(value(reader, "val")));
                    break;
                default:
            }
        });
        return levels;
    }

    /** Outline levels count from 0; 9 is text. */
    static int level(String outline) {
        return outline.matches("[0-8]") ? Integer.parseInt(outline) + 1 : 0;
    }

    interface Element {
        void seen(XMLStreamReader reader);
    }

    interface Characters {
        void seen(String text);
    }

    private void each(String part, Element start) {
        each(part, start, text -> { }, reader -> { });
    }

    private void each(String part, Element start, Characters text, Element end) {
        var content = parts.get(part);
        if (content == null) {
            return;
        }
        // No element of a document begins like this, and a text writes it with &lt;.
        if (new String(content, StandardCharsets.ISO_8859_1).replace("\0", "").contains("<!DOCTYPE")) {
            faults.add(FaultCode.DOCUMENT_ENTITY, "", "", part);
            return;
        }
        try {
            var factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            var reader = factory.createXMLStreamReader(new ByteArrayInputStream(content));
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT:
                        start.seen(reader);
                        break;
                    case XMLStreamConstants.CHARACTERS:
                    case XMLStreamConstants.CDATA:
                    case XMLStreamConstants.SPACE:
                        text.seen(reader.getText());
                        break;
                    case XMLStreamConstants.END_ELEMENT:
                        end.seen(reader);
                        break;
                    default:
                }
            }
        } catch (XMLStreamException | RuntimeException e) {
            faults.add(FaultCode.DOCUMENT_UNREADABLE, "", "", part);
        }
    }

    /** Of an attribute, whatever its namespace; empty when it is not there. */
    static String value(XMLStreamReader reader, String name) {
        for (int index = 0; index < reader.getAttributeCount(); index++) {
            if (reader.getAttributeLocalName(index).equals(name)) {
                return reader.getAttributeValue(index);
            }
        }
        return "";
    }
}
