package org.xuefa.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;

/** The Excel sheets that a justice bureau and its units would fill in. */
final class Sheets {
    private static final List<String> UNIT_HEADING = List.of("上级单位", "单位全称", "类型", "统一社会信用代码", "别名", "行政隶属", "一把手", "分管领导", "具体经办");
    private static final List<String> ROSTER_HEADING = List.of("序号", "单位", "姓名", "身份证号", "联系方式", "职务职级", "层次", "备注");

    private static final List<String> DUTY_HEADING = List.of("编号", "单位", "法律法规", "重点普法内容", "普法对象", "时间及标志性节点", "普法措施", "联系单位");

    private Sheets() {}

    static byte[] units(CityPlan city) {
        return sheet("单位", UNIT_HEADING, city.units().stream().map(unit -> List.of(unit.parent(), unit.name(), unit.kind().label(), unit.creditCode(),
                String.join("；", unit.aliases()), unit.kind() == UnitKind.STATIONED_BODY ? "中央垂直管理" : "", first(city, unit, Tier.LEADER), "",
                first(city, unit, unit.kind() == UnitKind.ENTERPRISE ? Tier.ENTERPRISE : Tier.STAFF))).toList());
    }

    static byte[] roster(List<PersonPlan> people) {
        return sheet("参训人员信息收集表", ROSTER_HEADING, IntStream.range(0, people.size()).mapToObj(index -> {
            var person = people.get(index);
            return List.of(Integer.toString(index + 1), person.unit(), person.name(), person.idNumber().value(), person.phone().value(), person.post(), person.tier().label(), "");
        }).toList());
    }

    static byte[] duties(List<DutyRow> rows) {
        return sheet("普法责任清单", DUTY_HEADING, rows.stream().map(DutyRow::cells).toList());
    }

    private static String first(CityPlan city, UnitPlan unit, Tier tier) {
        return city.people().stream().filter(person -> person.unit().equals(unit.name()) && person.tier() == tier).map(PersonPlan::name).findFirst().orElse("");
    }

    private static byte[] sheet(String title, List<String> heading, List<List<String>> rows) {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "Xuefa", "1.0")) {
            var sheet = book.newWorksheet(title);
            for (int column = 0; column < heading.size(); column++) {
                sheet.value(0, column, heading.get(column));
            }
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    sheet.value(row + 1, column, rows.get(row).get(column));
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return bytes.toByteArray();
    }
}
