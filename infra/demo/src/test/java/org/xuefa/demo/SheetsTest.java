package org.xuefa.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

class SheetsTest {
    @Test
    void writesTheRosterAsTheTemplateWantsIt() throws IOException {
        var city = Jinchang.plan();

        var rows = rows(Sheets.roster(city.people()));

        assertThat(rows).hasSize(city.people().size() + 1);
        assertThat(cells(rows.getFirst())).containsExactly("序号", "单位", "姓名", "身份证号", "联系方式", "职务职级", "层次", "备注");
        var first = city.people().getFirst();
        assertThat(cells(rows.get(1))).startsWith("1", first.unit(), first.name(), first.idNumber().value(), first.phone().value(), first.post(), first.tier().label());
    }

    @Test
    void writesUnitsBelowTheirParents() throws IOException {
        var city = Wuwei.plan();

        var rows = rows(Sheets.units(city));

        assertThat(rows).hasSize(city.units().size() + 1);
        assertThat(cells(rows.get(1))).startsWith("武威市", "凉州区", "县区");
    }

    private static List<Row> rows(byte[] sheet) throws IOException {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(sheet))) {
            return book.getFirstSheet().read();
        }
    }

    private static List<String> cells(Row row) {
        return row.stream().map(cell -> cell == null ? "" : cell.getText()).toList();
    }
}
