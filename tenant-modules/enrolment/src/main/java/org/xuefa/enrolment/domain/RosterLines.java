package org.xuefa.enrolment.domain;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xuefa.platform.problem.FieldProblem;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.platform.sheet.SheetProblem;
import org.xuefa.platform.sheet.SheetRow;

/** Finds the heading among the first rows of a sheet, then turns each row below it into a line. The template's example row is passed over. */
public final class RosterLines {
    public static final String EXAMPLE = "示例";
    private static final int HEADING_WITHIN = 6;
    private int seen;
    private @Nullable Map<RosterColumn, Integer> heading;

    /** The line of this row; empty for a title, the heading, or the example. */
    public Optional<RosterLine> line(SheetRow row) {
        if (heading == null) {
            seen++;
            heading = RosterColumn.heading(row).orElse(null);
            if (heading == null && seen >= HEADING_WITHIN) {
                throw wrongColumns(List.of(RosterColumn.NAME.title(), RosterColumn.ID_NUMBER.title()));
            }
            if (heading != null && !RosterColumn.missing(heading).isEmpty()) {
                throw wrongColumns(RosterColumn.missing(heading));
            }
            return Optional.empty();
        }
        var cells = new EnumMap<RosterColumn, String>(RosterColumn.class);
        heading.forEach((column, position) -> cells.put(column, row.cell(position)));
        var line = new RosterLine(row.number(), cells);
        boolean nothing = cells.entrySet().stream().allMatch(cell -> cell.getKey() == RosterColumn.ORDINAL || cell.getValue().isEmpty());
        return nothing || line.cell(RosterColumn.ORDINAL).equals(EXAMPLE) ? Optional.empty() : Optional.of(line);
    }

    /** A sheet without any heading is refused too. */
    public void end() {
        if (heading == null) {
            throw wrongColumns(List.of(RosterColumn.NAME.title(), RosterColumn.ID_NUMBER.title()));
        }
    }

    private static Refusal wrongColumns(List<String> missing) {
        return new Refusal(SheetProblem.SHEET_WRONG_COLUMNS, Map.of(),
                missing.stream().map(title -> new FieldProblem("row=1;column=" + title, "required", "缺少“" + title + "”一列")).toList());
    }
}
