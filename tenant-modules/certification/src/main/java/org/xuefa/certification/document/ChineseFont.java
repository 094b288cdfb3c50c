package org.xuefa.certification.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Noto Serif SC and, for the characters of some names that it lacks (CJK extensions B to F), HanaMin; each embedded as the subset a document uses.
 * Not for several threads at once; whoever draws holds the lock.
 */
final class ChineseFont {
    /** 〓 stands where no font has a glyph, as printers do: a gap that can be seen is better than a box or a wrong character. */
    static final int GETA = 0x3013;

    private final PDDocument document;
    private final TrueTypeFont common;
    private final Map<TrueTypeFont, PDType0Font> embedded = new HashMap<>();

    ChineseFont(PDDocument document) throws IOException {
        this.document = document;
        this.common = FontFiles.common();
    }

    /** The text with 〓 for every character no font can show. */
    String printable(String text) throws IOException {
        var shown = new StringBuilder();
        for (int point : text.codePoints().toArray()) {
            shown.appendCodePoint(has(outlines(point), point) ? point : GETA);
        }
        return shown.toString();
    }

    float width(String text, float size) throws IOException {
        float width = 0;
        for (var run : runs(text)) {
            width += run.font().getStringWidth(run.text());
        }
        return width / 1000 * size;
    }

    /** Shows a printable text where the content stream stands, inside a text object. */
    void show(PDPageContentStream content, String text, float size) throws IOException {
        for (var run : runs(text)) {
            content.setFont(run.font(), size);
            content.showText(run.text());
        }
    }

    private record Run(PDType0Font font, String text) {}

    private List<Run> runs(String text) throws IOException {
        var runs = new ArrayList<Run>();
        for (int point : text.codePoints().toArray()) {
            var font = embedded(outlines(point));
            var sign = Character.toString(point);
            if (!runs.isEmpty() && runs.getLast().font() == font) {
                runs.set(runs.size() - 1, new Run(font, runs.getLast().text() + sign));
            } else {
                runs.add(new Run(font, sign));
            }
        }
        return runs;
    }

    private TrueTypeFont outlines(int point) throws IOException {
        return has(common, point) ? common : FontFiles.rare(point).orElse(common);
    }

    private static boolean has(TrueTypeFont outlines, int point) throws IOException {
        return outlines.getUnicodeCmapLookup().getGlyphId(point) != 0;
    }

    private PDType0Font embedded(TrueTypeFont outlines) throws IOException {
        var known = embedded.get(outlines);
        if (known != null) {
            return known;
        }
        var fresh = PDType0Font.load(document, outlines, true);
        embedded.put(outlines, fresh);
        return fresh;
    }
}
