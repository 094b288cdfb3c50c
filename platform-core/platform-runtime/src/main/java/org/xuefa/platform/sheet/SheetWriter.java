package org.xuefa.platform.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Writes one sheet row by row to a stream; rows leave memory as they are written. Every export goes through here. */
public final class SheetWriter implements AutoCloseable {
    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int FLUSH_EVERY = 500;
    private final Workbook workbook;
    private final Worksheet sheet;
    private final int columns;
    private int row;

    public SheetWriter(OutputStream out, String sheetName, List<SheetColumn> columns) {
        this.workbook = new Workbook(out, "Xuefa", "1.0");
        this.sheet = workbook.newWorksheet(sheetName);
        this.columns = columns.size();
        for (int column = 0; column < columns.size(); column++) {
            sheet.width(column, columns.get(column).width());
            // Text format: Excel then neither rounds long numbers nor turns what a person types into something else.
            sheet.style(column).format("@").set();
        }
        sheet.freezePane(0, 1);
        for (int column = 0; column < columns.size(); column++) {
            sheet.inlineString(0, column, CellText.neutral(columns.get(column).title()));
            sheet.style(0, column).bold().wrapText(true).set();
        }
        row = 1;
    }

    /** Numbers stay numbers, everything else is written as harmless text, null leaves the cell empty. */
    public void row(@Nullable Object... cells) {
        if (cells.length > columns) {
            throw new IllegalArgumentException("more cells than columns");
        }
        for (int column = 0; column < cells.length; column++) {
            var cell = cells[column];
            if (cell instanceof Number number) {
                sheet.value(row, column, number);
            } else if (cell != null) {
                sheet.inlineString(row, column, CellText.neutral(cell.toString()));
            }
        }
        row++;
        if (row % FLUSH_EVERY == 0) {
            try {
                sheet.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
