package org.xuefa.platform.sheet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xuefa.platform.problem.FieldProblem;
import org.xuefa.platform.problem.Refusal;

/**
 * Finds the heading of a sheet that people filled in: among the first rows, whatever the order of its columns, with spaces, colons and stars
 * in the titles. Rows are handed to it in their order; what comes below the heading are rows with content.
 *
 * @param <C> the columns, in the order of the template
 */
public final class SheetHeading<C extends Enum<C> & SheetHeading.Column> {
    private static final int WITHIN = 6;
    private final Class<C> columns;
    private final Set<C> marks;
    private int seen;
    private @Nullable Map<C, Integer> found;

    /** A column of the template. */
    public interface Column {
        String title();

        /** A sheet without it is refused. */
        boolean required();

        /** Width in the template, in characters. */
        int width();

        /** What people call it too. */
        List<String> alsoCalled();
    }

    /** @param marks the columns by which a row is known as the heading */
    public SheetHeading(Class<C> columns, Collection<C> marks) {
        this.columns = columns;
        this.marks = EnumSet.copyOf(marks);
    }

    public static <C extends Enum<C> & Column> List<SheetColumn> template(Class<C> columns) {
        return EnumSet.allOf(columns).stream().map(column -> new SheetColumn(column.title(), column.width())).toList();
    }

    /** The cells of a row below the heading; empty for the heading and what stands above it. Refused when no heading comes, or one without a required column. */
    public Optional<Map<C, String>> cells(SheetRow row) {
        if (found == null) {
            seen++;
            found = heading(row).orElse(null);
            if (found == null && seen >= WITHIN) {
                end();
            }
            if (found != null) {
                required(found);
            }
            return Optional.empty();
        }
        var cells = new EnumMap<C, String>(columns);
        found.forEach((column, position) -> cells.put(column, row.cell(position)));
        return Optional.of(cells);
    }

    /** A sheet without any heading is refused too. */
    public void end() {
        if (found == null) {
            throw missing(List.copyOf(marks));
        }
    }

    private Optional<Map<C, Integer>> heading(SheetRow row) {
        var heading = new EnumMap<C, Integer>(columns);
        for (int position = 0; position < row.cells().size(); position++) {
            var text = row.cell(position).replaceAll("[\\s*＊:：]", "");
            for (var column : EnumSet.allOf(columns)) {
                if (column.title().equals(text) || column.alsoCalled().contains(text)) {
                    heading.putIfAbsent(column, position);
                }
            }
        }
        return heading.keySet().containsAll(marks) ? Optional.of(heading) : Optional.empty();
    }

    private void required(Map<C, Integer> heading) {
        var missing = new ArrayList<C>();
        EnumSet.allOf(columns).stream().filter(column -> column.required() && !heading.containsKey(column)).forEach(missing::add);
        if (!missing.isEmpty()) {
            throw missing(missing);
        }
    }

    private Refusal missing(List<C> missing) {
        return new Refusal(SheetProblem.SHEET_WRONG_COLUMNS, Map.of(),
                missing.stream().map(column -> new FieldProblem("row=1;column=" + column.title(), "required", "缺少“" + column.title() + "”一列")).toList());
    }
}
