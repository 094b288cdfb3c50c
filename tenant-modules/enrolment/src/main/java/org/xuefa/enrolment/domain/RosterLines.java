package org.xuefa.enrolment.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xuefa.platform.sheet.SheetHeading;
import org.xuefa.platform.sheet.SheetRow;

/** Turns each row below the heading of a roster sheet into a line. The template's example row is passed over. */
public final class RosterLines {
    public static final String EXAMPLE = "示例";
    private final SheetHeading<RosterColumn> heading = new SheetHeading<>(RosterColumn.class, List.of(RosterColumn.NAME, RosterColumn.ID_NUMBER));

    /** The line of this row; empty for a title, the heading, or the example. */
    public Optional<RosterLine> line(SheetRow row) {
        return heading.cells(row).filter(RosterLines::isFilledIn).map(cells -> new RosterLine(row.number(), cells)).filter(line -> !line.cell(RosterColumn.ORDINAL).equals(EXAMPLE));
    }

    private static boolean isFilledIn(Map<RosterColumn, String> cells) {
        return cells.entrySet().stream().anyMatch(cell -> cell.getKey() != RosterColumn.ORDINAL && !cell.getValue().isEmpty());
    }

    /** A sheet without any heading is refused too. */
    public void end() {
        heading.end();
    }
}
