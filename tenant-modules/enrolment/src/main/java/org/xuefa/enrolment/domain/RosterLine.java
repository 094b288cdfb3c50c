package org.xuefa.enrolment.domain;

import java.util.EnumMap;
import java.util.Map;

/** A row of a roster as people filled it in. Personal data: never printed. */
public record RosterLine(int row, Map<RosterColumn, String> cells) {
    public RosterLine {
        cells = new EnumMap<>(cells);
    }

    public String cell(RosterColumn column) {
        return cells.getOrDefault(column, "");
    }

    @Override
    public String toString() {
        return "row " + row;
    }
}
