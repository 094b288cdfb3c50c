package org.xuefa.reporting.boundary;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.xuefa.reporting.usecase.UnitFigures;

/** Where a page of units ended: the last line and its place, as figures move while somebody leafs through them. */
record UnitMark(int shown, UUID unitId, boolean own) {
    static UnitMark of(List<UnitFigures> lines, int shown) {
        var last = lines.get(shown - 1);
        return new UnitMark(shown, last.unit().id(), last.own());
    }

    static UnitMark ofText(String text) {
        var parts = text.split(" ");
        return new UnitMark(Integer.parseInt(parts[0]), UUID.fromString(parts[1]), Boolean.parseBoolean(parts[2]));
    }

    String text() {
        return shown + " " + unitId + " " + own;
    }

    /** Behind the last line where it stands now; where it is gone, after as many lines as were shown. */
    int next(List<UnitFigures> lines) {
        return IntStream.range(0, lines.size()).filter(i -> lines.get(i).own() == own && lines.get(i).unit().id().equals(unitId)).findFirst().orElse(Math.min(shown, lines.size()) - 1) + 1;
    }
}
