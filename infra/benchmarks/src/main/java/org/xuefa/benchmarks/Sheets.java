package org.xuefa.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import org.xuefa.platform.sheet.SheetColumn;
import org.xuefa.platform.sheet.SheetWriter;
import org.xuefa.spi.IdCardNumber;

/** A roster and a question bank of any size, as sheets. The numbers in them are well formed and nobody's. */
final class Sheets {
    private static final String[] FAMILY = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗".split("");
    private static final String[] GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂".split("");
    private static final List<String> TOPICS = List.of("constitution", "civil", "criminal", "administrative", "supervision", "procedure", "security", "environment", "labour", "market");

    private Sheets() {}

    /** @param units names, over which the people are spread evenly */
    static byte[] roster(int people, List<String> units) {
        return sheet("参训人员信息收集表", List.of("序号", "单位", "姓名", "身份证号", "联系方式", "职务职级", "层次", "备注"), sheet -> {
            for (int number = 0; number < people; number++) {
                var name = FAMILY[number % FAMILY.length] + GIVEN[number / FAMILY.length % GIVEN.length] + GIVEN[number * 7 % GIVEN.length];
                sheet.row(Integer.toString(number + 1), units.get(number % units.size()), name, idNumber(number), "154%08d".formatted(number), "科员", "国家工作人员", "");
            }
        });
    }

    /** Three fifths single choice, a fifth each of multiple choice and true or false, with texts as long as real ones. */
    static byte[] questions(int questions) {
        return sheet("题库", List.of("题型", "主题", "难度", "题干", "选项A", "选项B", "选项C", "选项D", "选项E", "选项F", "答案", "法律", "条款", "解析"), sheet -> {
            for (int number = 0; number < questions; number++) {
                var stem = "第%d题：某县行政执法部门在办理涉及公民、法人和其他组织合法权益的案件时，对事实认定、法律适用和程序提出不同意见，下列关于其处理方式的说法中，符合法律规定的是哪一项".formatted(number);
                int kind = number % 5;
                var difficulty = 1 + number / 5 % 3;
                var topic = TOPICS.get(number % TOPICS.size());
                var explanation = "依据有关法律第%d条的规定，行政机关应当听取当事人的陈述和申辩，并对其提出的事实、理由和证据进行复核。".formatted(number % 90 + 1);
                if (kind == 4) {
                    sheet.row("判断", topic, difficulty, stem, null, null, null, null, null, null, number % 2 == 0 ? "正确" : "错误", "中华人民共和国行政处罚法", "第四十五条", explanation);
                } else {
                    sheet.row(kind == 3 ? "多选" : "单选", topic, difficulty, stem, "应当告知当事人享有陈述、申辩的权利（" + number + "）", "可以根据情况决定是否告知当事人（" + number + "）",
                            "经负责人批准后可以不予告知（" + number + "）", "由上级机关代为告知即可（" + number + "）", null, null, kind == 3 ? "ABD" : "ABCD".substring(number % 4, number % 4 + 1),
                            "中华人民共和国行政处罚法", "第四十四条", explanation);
                }
            }
        });
    }

    private static byte[] sheet(String name, List<String> titles, java.util.function.Consumer<SheetWriter> fill) {
        var bytes = new ByteArrayOutputStream();
        try (var sheet = new SheetWriter(bytes, name, titles.stream().map(title -> new SheetColumn(title, 18)).toList())) {
            fill.accept(sheet);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** GB 11643, of a district that does not exist and people not born yet. */
    private static String idNumber(int number) {
        var first17 = "620699" + LocalDate.of(2090, 1, 1).plusDays(number / 500).format(DateTimeFormatter.BASIC_ISO_DATE) + "%03d".formatted(number % 500);
        return IdCardNumber.complete(first17).value();
    }

    static List<String> unitNames() {
        return Stream.of("甲县", "乙县", "丙县", "丁区").flatMap(county -> Stream.of("司法局", "财政局", "教育局", "卫生健康局", "自然资源局", "市场监督管理局", "农业农村局", "应急管理局", "税务局", "审计局")
                .map(office -> county + office)).toList();
    }
}
