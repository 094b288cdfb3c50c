package org.xuefa.certification.document;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.SoftReference;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The font files the build has brought, parsed when first needed and given back when memory is short. */
final class FontFiles {
    private static final String COMMON = "NotoSerifSC-Regular.ttf";
    private static final Map<String, SoftReference<TrueTypeFont>> PARSED = new HashMap<>();
    private static final TreeMap<Integer, Integer> BLOCKS = new TreeMap<>();

    private FontFiles() {}

    static synchronized TrueTypeFont common() throws IOException {
        return parsed(COMMON);
    }

    /** The file of the block this character stands in; empty for one outside CJK extensions B to F. */
    static synchronized Optional<TrueTypeFont> rare(int point) throws IOException {
        var block = blocks().floorEntry(point);
        return block == null || block.getValue() < point ? Optional.empty() : Optional.of(parsed("HanaMin-" + Integer.toHexString(block.getKey()) + ".ttf"));
    }

    private static TreeMap<Integer, Integer> blocks() throws IOException {
        if (BLOCKS.isEmpty()) {
            try (var list = file("HanaMin.blocks")) {
                new String(list.readAllBytes(), StandardCharsets.US_ASCII).lines().map(line -> line.split(" ")).forEach(ends -> BLOCKS.put(Integer.parseInt(ends[0], 16), Integer.parseInt(ends[1], 16)));
            }
        }
        return BLOCKS;
    }

    private static TrueTypeFont parsed(String name) throws IOException {
        var kept = PARSED.get(name);
        var known = kept == null ? null : kept.get();
        if (known != null) {
            return known;
        }
        try (var file = file(name)) {
            var fresh = new TTFParser().parse(new RandomAccessReadBuffer(file));
            PARSED.put(name, new SoftReference<>(fresh));
            return fresh;
        }
    }

    private static InputStream file(String name) throws IOException {
        var file = FontFiles.class.getResourceAsStream(name);
        if (file == null) {
            throw new FileNotFoundException(name + " is not in the application");
        }
        return file;
    }
}
