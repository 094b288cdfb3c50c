package org.xuefa.faults;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.xuefa.platform.sheet.SheetColumn;
import org.xuefa.platform.sheet.SheetWriter;
import org.xuefa.spi.IdCardNumber;

/** People of a roster. Their numbers are well formed and nobody's: not born yet, phones of a range that no operator has. */
final class People {
    private static final List<SheetColumn> COLUMNS = Stream.of("序号", "单位", "姓名", "身份证号", "联系方式", "职务职级", "层次", "备注")
            .map(title -> new SheetColumn(title, 18)).toList();

    private People() {}

    record Person(String name, String idNumber, String phone, String unit) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Person> some(int count, String unit) {
        return IntStream.rangeClosed(1, count).mapToObj(number -> new Person("学员" + number, idNumber(number), "1546207" + "%04d".formatted(number), unit)).toList();
    }

    private static String idNumber(int number) {
        var first17 = "6206992091" + "%02d%02d%03d".formatted(number % 12 + 1, number % 28 + 1, number);
        return IdCardNumber.complete(first17).value();
    }

    static byte[] sheet(List<Person> people) {
        var bytes = new ByteArrayOutputStream();
        try (var sheet = new SheetWriter(bytes, "参训人员信息收集表", COLUMNS)) {
            for (int at = 0; at < people.size(); at++) {
                var person = people.get(at);
                sheet.row(Integer.toString(at + 1), person.unit(), person.name(), person.idNumber(), person.phone(), "", "国家工作人员", "");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
