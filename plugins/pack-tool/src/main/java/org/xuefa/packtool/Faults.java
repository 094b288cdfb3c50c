package org.xuefa.packtool;

import java.util.ArrayList;
import java.util.List;

/** Collects every reason against a pack; keeps the first so many and counts the rest, so that a hostile pack cannot fill the memory. */
final class Faults {
    private static final int LONGEST_PATH = 120;
    private final List<Fault> kept = new ArrayList<>();
    private final int most;
    private int total;

    Faults(int most) {
        this.most = most;
    }

    void add(FaultCode reason, String file, String place) {
        add(reason, file, place, "");
    }

    /** @param detail after the reason's own text; may be empty */
    void add(FaultCode reason, String file, String place, String detail) {
        total++;
        if (kept.size() < most) {
            kept.add(new Fault(reason, clean(file), place, detail.isEmpty() ? reason.text() : reason.text() + "：" + clean(detail)));
        }
    }

    int total() {
        return total;
    }

    List<Fault> kept() {
        return List.copyOf(kept);
    }

    /** Without characters that do not show or that change what shows around them. */
    static String clean(String text) {
        var shown = new StringBuilder();
        text.codePoints().limit(LONGEST_PATH).forEach(point -> shown.appendCodePoint(TextFile.isHarmful(point) || point == '\n' || point == '\t' ? '?' : point));
        return shown.length() < text.length() && text.codePointCount(0, text.length()) > LONGEST_PATH ? shown.append('…').toString() : shown.toString();
    }
}
