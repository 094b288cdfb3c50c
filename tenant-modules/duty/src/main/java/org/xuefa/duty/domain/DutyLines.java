package org.xuefa.duty.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.xuefa.platform.sheet.CellText;
import org.xuefa.platform.sheet.SheetHeading;
import org.xuefa.platform.sheet.SheetRow;

/** Turns each row below the heading of a duty sheet into a line. The template's example row is passed over. */
public final class DutyLines {
    public static final String EXAMPLE = "示例";
    private final SheetHeading<DutyColumn> heading = new SheetHeading<>(DutyColumn.class, List.of(DutyColumn.DEPARTMENT));

    public Optional<DutyLine> line(SheetRow row) {
        return heading.cells(row)
                .filter(cells -> cells.values().stream().anyMatch(text -> !text.isEmpty()))
                .filter(cells -> !EXAMPLE.equals(cells.get(DutyColumn.CODE)))
                .map(cells -> new DutyLine(row.number(), plain(cells)));
    }

    /** A sheet without any heading is refused too. */
    public void end() {
        heading.end();
    }

    private static Map<DutyColumn, String> plain(Map<DutyColumn, String> cells) {
        return cells.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, cell -> CellText.plain(cell.getValue())));
    }
}
