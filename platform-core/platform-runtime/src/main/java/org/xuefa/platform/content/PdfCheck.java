package org.xuefa.platform.content;

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

/** Whether a PDF from outside may be kept and handed out: not encrypted, not too long, and nothing in it that runs, opens, submits or is attached. */
public final class PdfCheck {
    private static final int MOST_OBJECTS = 50_000;
    private static final Set<String> KEYS = Set.of("JS", "JavaScript", "AA", "OpenAction", "AcroForm", "EmbeddedFiles", "EF", "XFA", "RichMediaContent");
    private static final Set<String> ACTIONS = Set.of("JavaScript", "Launch", "SubmitForm", "ImportData", "GoToR", "GoToE", "Rendition", "Movie", "Sound", "RichMediaExecute");

    private PdfCheck() {}

    public static boolean isAcceptable(byte[] bytes, int mostPages) {
        if (!FileKind.PDF.begins(bytes)) {
            return false;
        }
        try (var document = Loader.loadPDF(bytes)) {
            return !document.isEncrypted() && document.getNumberOfPages() >= 1 && document.getNumberOfPages() <= mostPages && isHarmless(document.getDocument().getTrailer());
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
                    if (dictionary.keySet().stream().anyMatch(key -> KEYS.contains(key.getName()) && !isPlace(dictionary, key)) || ACTIONS.contains(dictionary.getNameAsString(COSName.S, ""))) {
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

    /** Scanners write which page is shown first: a place in the document, no action. */
    private static boolean isPlace(COSDictionary dictionary, COSName key) {
        return key.getName().equals("OpenAction") && dictionary.getDictionaryObject(key) instanceof COSArray;
    }

    private static void push(@Nullable COSBase value, Set<COSBase> seen, Deque<COSBase> open) {
        var resolved = value instanceof COSObject reference ? reference.getObject() : value;
        if (resolved != null && seen.add(resolved)) {
            open.push(resolved);
        }
    }
}
