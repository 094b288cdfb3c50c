package org.xuefa.enrolment.persistence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.xuefa.enrolment.domain.RosterColumn;
import org.xuefa.platform.sheet.SheetColumn;
import org.xuefa.platform.sheet.SheetWriter;
import org.xuefa.spi.IdCardNumber;
import org.xuefa.spi.MobilePhone;

/** Invented people with numbers that pass every check. */
public final class Samples {
    private Samples() {}

    public static String idNumber(int number) {
        var first17 = "620621" + (1960 + number / 1000 / 336 % 40) + String.format("%02d%02d", 1 + number / 1000 / 28 % 12, 1 + number / 1000 % 28) + String.format("%03d", number % 1000);
        return IdCardNumber.complete(first17).value();
    }

    public static IdCardNumber id(int number) {
        return new IdCardNumber(idNumber(number));
    }

    public static MobilePhone phone(int number) {
        return new MobilePhone(phoneNumber(number));
    }

    public static String phoneNumber(int number) {
        return "139" + String.format("%08d", number);
    }

    public static byte[] sheet(Consumer<SheetWriter> rows) {
        var out = new ByteArrayOutputStream();
        write(out, rows);
        return out.toByteArray();
    }

    public static void write(OutputStream out, Consumer<SheetWriter> rows) {
        List<SheetColumn> columns = Arrays.stream(RosterColumn.values()).map(column -> new SheetColumn(column.title(), column.width())).toList();
        try (var sheet = new SheetWriter(out, "名单", columns)) {
            rows.accept(sheet);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void row(SheetWriter sheet, int number, String unit) {
        sheet.row(Integer.toString(number), unit, "人员" + number, idNumber(number), phoneNumber(number), "科员", "国家工作人员", "");
    }
}
