package org.xuefa.journeys;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.xuefa.platform.sheet.SheetColumn;
import org.xuefa.platform.sheet.SheetWriter;

/** A roster as a unit fills it in. */
final class Roster {
    private static final List<SheetColumn> COLUMNS = Stream.of("序号", "单位", "姓名", "身份证号", "联系方式", "职务职级", "层次", "备注")
            .map(title -> new SheetColumn(title, 18)).toList();
    private final List<List<String>> rows = new ArrayList<>();

    Roster add(Person person) {
        return row(person.unit(), person.name(), person.idNumber(), person.phone(), person.tier());
    }

    Roster row(String unit, String name, String idNumber, String phone, String tier) {
        rows.add(List.of(Integer.toString(rows.size() + 1), unit, name, idNumber, phone, "", tier, ""));
        return this;
    }

    byte[] sheet() {
        var bytes = new ByteArrayOutputStream();
        try (var sheet = new SheetWriter(bytes, "参训人员信息收集表", COLUMNS)) {
            rows.forEach(row -> sheet.row(row.toArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
