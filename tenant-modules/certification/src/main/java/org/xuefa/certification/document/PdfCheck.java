package org.xuefa.certification.document;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.jspecify.annotations.Nullable;

/** Whether a document that a plugin drew may be handed out: 1 to 4 pages and nothing that runs, opens, submits or is attached. */
final class PdfCheck {
    private static final int MOST_PAGES = 4;
    private static final int MOST_OBJECTS = 50_000;
    private static final Set<String> KEYS = Set.of("JS", "JavaScript", "AA", "OpenAction", "AcroForm", "EmbeddedFiles", "EF", "XFA", "RichMediaContent");
    private static final Set<String> ACTIONS = Set.of("JavaScript", "Launch", "SubmitForm", "ImportData", "GoToR", "GoToE", "Rendition", "Movie", "Sound", "RichMediaExecute");

    private PdfCheck() {}

    static boolean isAcceptable(byte[] bytes) {
        if (bytes.length < 5 || bytes[0] != '%' || bytes[1] != 'P' || bytes[2] != 'D' || bytes[3] != 'F' || bytes[4] != '-') {
            return false;
        }
        try (var document = Loader.loadPDF(bytes)) {
            return !document.isEncrypted() && document.getNumberOfPages() >= 1 && document.getNumberOfPages() <= MOST_PAGES && isHarmless(document.getDocument().getTrailer());
        } catch (IOException | RuntimeException | StackOverflowError _) {
            return false;
        }
    }

    private static boolean isHarmless(COSDictionary trailer) {
        Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<COSBase> open = new ArrayDeque<>();
        push(trailer, seen, open);
        while (!open.isEmpty()) {
            if (seen.size() > MOST_OBJECTS) {
                return false;
            }
            switch (open.pop()) {
                case COSDictionary dictionary -> {
                    if (dictionary.keySet().stream().anyMatch(key -> KEYS.contains(key.getName())) || ACTIONS.contains(dictionary.getNameAsString(COSName.S, ""))) {
                        return false;
                    }
                    dictionary.getValues().forEach(value -> push(value, seen, open));
                }
                case COSArray array -> array.forEach(value -> push(value, seen, open));
                default -> { }
            }
        }
        return true;
    }

    private static void push(@Nullable COSBase value, Set<COSBase> seen, Deque<COSBase> open) {
        var resolved = value instanceof COSObject reference ? reference.getObject() : value;
        if (resolved != null && seen.add(resolved)) {
            open.push(resolved);
        }
    }
}
