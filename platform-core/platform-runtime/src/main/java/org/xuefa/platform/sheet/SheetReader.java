package org.xuefa.platform.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamException;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;
import org.xuefa.platform.problem.Refusal;

/**
 * Reads the first visible sheet of a workbook row by row. The parser knows no document types and no external entities; formulas are not
 * computed, their stored result is read as text.
 */
public final class SheetReader implements AutoCloseable {
    private static final int LARGEST_SCALE = 40;
    private static final int BUFFER = 64 * 1024;
    private final ReadableWorkbook workbook;
    private final SheetLimits limits;

    private final int rowsAbout;

    private SheetReader(ReadableWorkbook workbook, SheetLimits limits, int rowsAbout) {
        this.workbook = workbook;
        this.limits = limits;
        this.rowsAbout = rowsAbout;
    }

    /** Opens a sheet that is still being sent. It lies on disk for a moment and as far as it is allowed to be, and is deleted once open. */
    public static SheetReader receive(InputStream body, SheetLimits limits) throws IOException {
        var file = Files.createTempFile("sheet", ".xlsx");
        try (var out = Files.newOutputStream(file)) {
            // One byte more than allowed is enough for the check to refuse it.
            copy(body, out, limits.fileBytes() + 1);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
        return open(file, limits);
    }

    private static void copy(InputStream from, OutputStream to, long most) throws IOException {
        var buffer = new byte[BUFFER];
        long left = most;
        for (int read = from.read(buffer); read >= 0 && left > 0; read = from.read(buffer)) {
            to.write(buffer, 0, (int) Math.min(read, left));
            left -= read;
        }
    }

    /** Opens an uploaded file and deletes it at once: its content lives on only as long as this process reads it. */
    public static SheetReader open(Path file, SheetLimits limits) throws IOException {
        try {
            int rowsAbout = PackageCheck.check(file, limits);
            return new SheetReader(new ReadableWorkbook(file.toFile(), new ReadingOptions(false, true)), limits, rowsAbout);
        } catch (ExcelReaderException | IllegalArgumentException | IllegalStateException e) {
            throw new Refusal(SheetProblem.NOT_A_SHEET);
        } catch (IOException e) {
            if (e.getCause() instanceof XMLStreamException || e instanceof ZipException) {
                throw new Refusal(SheetProblem.NOT_A_SHEET);
            }
            throw e;
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** About how many rows there are, for showing progress. */
    public int rowsAbout() {
        return rowsAbout;
    }

    /** Rows with something in them, the heading included; refuses when there are too many. Close the stream. */
    public Stream<SheetRow> rows() {
        var sheet = workbook.getSheets().filter(candidate -> candidate.getVisibility() == SheetVisibility.VISIBLE).findFirst()
                .orElseThrow(() -> new Refusal(SheetProblem.NOT_A_SHEET));
        try {
            var counted = new int[1];
            return sheet.openStream().map(this::row).filter(row -> !row.isBlank()).peek(_ -> {
                if (++counted[0] > limits.rows()) {
                    throw new Refusal(SheetProblem.SHEET_TOO_LARGE, Map.of("maxRows", limits.rows()));
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SheetRow row(Row row) {
        int last = Math.min(row.getCellCount(), limits.columns());
        List<String> cells = new ArrayList<>(last);
        for (int column = 0; column < last; column++) {
            cells.add(row.getOptionalCell(column).map(this::text).orElse(""));
        }
        return new SheetRow(row.getRowNum(), List.copyOf(cells));
    }

    private String text(Cell cell) {
        var text = text(cell.getValue());
        var clean = text.replace('\u00a0', ' ').replace('\u3000', ' ').replace("\u200b", "").replace("\ufeff", "").strip();
        return clean.length() > limits.cell() ? clean.substring(0, limits.cell()) : clean;
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            // 1E999999999 is a short text and a number that fills the memory when written out.
            case BigDecimal number when Math.abs((long) number.scale()) > LARGEST_SCALE -> number.toString();
            case BigDecimal number -> number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
            default -> value.toString();
        };
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
