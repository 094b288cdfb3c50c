package org.xuefa.certification.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/**
 * Noto Serif SC, embedded as the subset a document uses. Parsed when first needed and given back when memory is short. Not for several threads at once;
 * whoever draws holds the lock.
 */
final class ChineseFont {
    /** 〓 stands where the font has no glyph, as printers do: a gap that can be seen is better than a box or a wrong character. */
    static final int GETA = 0x3013;

    private static final String FILE = "NotoSerifSC-Regular.ttf";
    private static SoftReference<@Nullable TrueTypeFont> parsed = new SoftReference<>(null);

    private final TrueTypeFont outlines;
    private final PDType0Font font;

    ChineseFont(PDDocument document) throws IOException {
        outlines = outlines();
        font = PDType0Font.load(document, outlines, true);
    }

    PDType0Font font() {
        return font;
    }

    /** The text with 〓 for every character the font cannot show. */
    String printable(String text) throws IOException {
        var cmap = outlines.getUnicodeCmapLookup();
        return text.codePoints().map(point -> cmap.getGlyphId(point) == 0 ? GETA : point).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    float width(String text, float size) throws IOException {
        return font.getStringWidth(text) / 1000 * size;
    }

    private static synchronized TrueTypeFont outlines() throws IOException {
        var known = parsed.get();
        if (known != null) {
            return known;
        }
        try (var file = ChineseFont.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new UncheckedIOException(new IOException(FILE + " is not in the application"));
            }
            var fresh = new TTFParser().parse(new RandomAccessReadBuffer(file));
            parsed = new SoftReference<>(fresh);
            return fresh;
        }
    }
}
