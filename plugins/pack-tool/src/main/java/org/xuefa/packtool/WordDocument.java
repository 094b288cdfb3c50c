package org.xuefa.packtool;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A Word document as its paragraphs; formats, comments and drawings are passed over.
 *
 * @param images by their path inside the document
 */
public record WordDocument(List<Paragraph> paragraphs, Map<String, byte[]> images) {
    /** Stands in a text where an image is. */
    static final char IMAGE = '\uFFFC';
    /** Level of the paragraph that is the title of the document. */
    public static final int TITLE = -1;

    /**
     * One paragraph.
     *
     * @param level of the heading from 1 on, 0 for text, {@link #TITLE}
     * @param table number of the table it stands in from 1 on, 0 outside of tables
     * @param cell number of the cell in its row
     * @param images paths, in the order of their places in the text
     */
    public record Paragraph(int level, boolean item, int table, int row, int cell, String text, List<String> images) {
        public String plain() {
            return text.replace(String.valueOf(IMAGE), "");
        }
    }

    /** Reads a document; reasons against it come instead of it. */
    public static Result read(byte[] document) {
        var faults = new Faults(20);
        var read = WordReader.read(document, faults);
        return new Result(faults.total() == 0 ? read : null, faults.kept());
    }

    /** @param document null when there are reasons against it */
    public record Result(@org.jspecify.annotations.Nullable WordDocument document, List<Fault> faults) {}

    /** Each paragraph as a line of plain text. */
    public List<String> lines() {
        return paragraphs.stream().map(Paragraph::plain).collect(Collectors.toUnmodifiableList());
    }

    /** The title, where a paragraph is marked as such; else empty. */
    public String title() {
        return paragraphs.stream().filter(paragraph -> paragraph.level() == TITLE).map(paragraph -> paragraph.plain().strip()).filter(text -> !text.isEmpty()).findFirst().orElse("");
    }

    /** As Markdown, without the title; whatever Markdown would take for a mark is written as text. @param name what the text calls an image */
    public String markdown(Function<String, String> name) {
        var blocks = new ArrayList<String>();
        for (int index = 0; index < paragraphs.size(); index++) {
            var paragraph = paragraphs.get(index);
            if (paragraph.table() > 0) {
                int from = index;
                while (index + 1 < paragraphs.size() && paragraphs.get(index + 1).table() == paragraph.table()) {
                    index++;
                }
                blocks.add(table(paragraphs.subList(from, index + 1), name));
            } else if (paragraph.level() != TITLE && !paragraph.text().isBlank()) {
                var text = inline(paragraph, name);
                var mark = paragraph.level() > 0 ? "#".repeat(Math.min(6, paragraph.level())) + " " : paragraph.item() ? "- " : "";
                boolean goesOn = paragraph.item() && !blocks.isEmpty() && blocks.get(blocks.size() - 1).startsWith("- ");
                if (goesOn) {
                    blocks.set(blocks.size() - 1, blocks.get(blocks.size() - 1) + "\n" + mark + text);
                } else {
                    blocks.add(mark + text);
                }
            }
        }
        return String.join("\n\n", blocks) + "\n";
    }

    private static String table(List<Paragraph> cells, Function<String, String> name) {
        var rows = new ArrayList<List<StringBuilder>>();
        for (var cell : cells) {
            while (rows.size() <= cell.row()) {
                rows.add(new ArrayList<>());
            }
            var row = rows.get(cell.row());
            while (row.size() <= cell.cell()) {
                row.add(new StringBuilder());
            }
            var text = row.get(cell.cell());
            text.append(text.length() == 0 || cell.text().isBlank() ? "" : " ").append(inline(cell, name));
        }
        rows.removeIf(List::isEmpty);
        int width = rows.stream().mapToInt(List::size).max().orElse(0);
        var lines = new ArrayList<String>();
        for (var row : rows) {
            var line = new StringBuilder("|");
            for (int cell = 0; cell < width; cell++) {
                line.append(' ').append(cell < row.size() ? row.get(cell) : "").append(" |");
            }
            lines.add(line.toString());
            if (lines.size() == 1) {
                lines.add("|" + " --- |".repeat(width));
            }
        }
        return String.join("\n", lines);
    }

    private static String inline(Paragraph paragraph, Function<String, String> name) {
        var written = new StringBuilder();
        var text = paragraph.text().strip();
        int image = 0;
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            if (character == IMAGE && image < paragraph.images().size()) {
                written.append("![](<").append(name.apply(paragraph.images().get(image++))).append(">)");
            } else if ("\\`*_[]<>#|&~!".indexOf(character) >= 0 || index == 0 && "-+=".indexOf(character) >= 0) {
                written.append('\\').append(character);
            } else if (character != IMAGE) {
                written.append(character);
            }
        }
        return startsAList(written) ? written.insert(digits(written), "\\").toString() : written.toString();
    }

    /** 1. at the beginning of a paragraph is a number that somebody typed, not a list that begins anew. */
    private static boolean startsAList(StringBuilder text) {
        int digits = digits(text);
        return digits > 0 && digits + 1 < text.length() && ".)".indexOf(text.charAt(digits)) >= 0 && text.charAt(digits + 1) == ' ';
    }

    private static int digits(StringBuilder text) {
        int digits = 0;
        while (digits < text.length() && text.charAt(digits) >= '0' && text.charAt(digits) <= '9') {
            digits++;
        }
        return digits;
    }
}
