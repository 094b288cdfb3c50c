package org.xuefa.packtool;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;

/** Gathers the paragraphs of a Word document's body. A table in a cell is read as text of that cell. */
final class WordBody {
    private final Map<String, Integer> levels;
    private final Map<String, String> targets;
    private final List<WordDocument.Paragraph> paragraphs = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private List<String> images = new ArrayList<>();
    private boolean text;
    private boolean item;
    private int level;
    private int depth;
    private int tables;
    private int row;
    private int cell;

    WordBody(Map<String, Integer> levels, Map<String, String> targets) {
        this.levels = levels;
        this.targets = targets;
    }

    List<WordDocument.Paragraph> paragraphs() {
        return List.copyOf(paragraphs);
    }

    void start(XMLStreamReader reader) {
        text = false;
        switch (reader.getLocalName()) {
            case "t":
                text = true;
                break;
            case "tab":
            case "br":
                line.append(' ');
                break;
            case "pStyle":
                level = levels.getOrDefault(WordReader.value(reader, "val"), 0);
                break;
            case "outlineLvl":
                level = level == 0 ? WordReader.level(WordReader.value(reader, "val")) : level;
                break;
            case "numPr":
                item = true;
                break;
            case "blip":
                image(targets.get(WordReader.value(reader, "embed")));
                break;
            case "imagedata":
                image(targets.get(WordReader.value(reader, "id")));
                break;
            case "tbl":
                if (depth++ == 0) {
                    tables++;
                    row = -1;
                }
                break;
            case "tr":
                if (depth == 1) {
                    row++;
                    cell = -1;
                }
                break;
            case "tc":
                if (depth == 1) {
                    cell++;
                }
                break;
            default:
        }
    }

    private void image(@org.jspecify.annotations.Nullable String path) {
        if (path != null) {
            images.add(path);
            line.append(WordDocument.IMAGE);
        }
    }

    void text(String characters) {
        if (text) {
            line.append(characters.replace(WordDocument.IMAGE, ' '));
        }
    }

    void end(XMLStreamReader reader) {
        text = false;
        if (reader.getLocalName().equals("tbl")) {
            depth--;
        } else if (reader.getLocalName().equals("p")) {
            boolean inTable = depth > 0 && row >= 0 && cell >= 0;
            paragraphs.add(new WordDocument.Paragraph(inTable ? 0 : level, item && level == 0, inTable ? tables : 0, Math.max(row, 0), Math.max(cell, 0), line.toString(), List.copyOf(images)));
            line.setLength(0);
            images = new ArrayList<>();
            level = 0;
            item = false;
        }
    }
}
