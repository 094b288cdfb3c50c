package org.xuefa.platform.sheet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xuefa.platform.problem.Refusal;

class SheetTest {
    private static final SheetLimits LIMITS = new SheetLimits(5_000_000, 20_000_000, 100, 8);
    private static final String SHEET = """
            <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>%s</sheetData></worksheet>""";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+86", "-1", "@SUM(A1)", "\tx", "\rx", "＝1"})
    void turnsWhatBeginsLikeAFormulaIntoText(String text) {
        assertThat(CellText.neutral(text)).isEqualTo("'" + text);
        assertThat(CellText.plain(CellText.neutral(text))).isEqualTo(text);
    }

    @Test
    void takesAnApostropheOffOnlyWhereItWasPutOn() {
        assertThat(CellText.plain("'十二·四'宪法日")).isEqualTo("'十二·四'宪法日");
    }

    @Test
    void leavesOrdinaryTextAloneAndDropsWhatXmlCannotHold() {
        assertThat(CellText.neutral("𠮷野·家\u0000\u001b")).isEqualTo("𠮷野·家");
    }

    @Test
    void readsBackWhatItWroteAndDeletesTheFile() throws IOException {
        var file = written(writer -> {
            writer.row("1", "武威市司法局", 620621198501011234L, null);
            writer.row("", "  ", null);
            writer.row("=cmd|x", "𠮷", 1.5);
        });

        try (var reader = SheetReader.open(file, LIMITS); var rows = reader.rows()) {
            assertThat(rows.toList()).extracting(SheetRow::number, SheetRow::cells).containsExactly(
                    org.assertj.core.groups.Tuple.tuple(1, List.of("甲", "乙", "丙", "丁")),
                    org.assertj.core.groups.Tuple.tuple(2, List.of("1", "武威市司法局", "620621198501011234")),
                    org.assertj.core.groups.Tuple.tuple(4, List.of("'=cmd|x", "𠮷", "1.5")));
        }
        assertThat(file).doesNotExist();
    }

    @Test
    void refusesMoreRowsThanAllowed() throws IOException {
        var file = written(writer -> {
            for (int row = 0; row < 100; row++) {
                writer.row(row);
            }
        });

        try (var reader = SheetReader.open(file, LIMITS); var rows = reader.rows()) {
            assertRefused(SheetProblem.SHEET_TOO_LARGE, rows::toList);
        }
    }

    @Test
    void readsASheetAsItComesAndNoFurtherThanAllowed() throws IOException {
        var bytes = Files.readAllBytes(written(writer -> writer.row("内容".repeat(20))));
        var small = new SheetLimits(bytes.length - 1L, 20_000_000, 100, 8);

        try (var reader = SheetReader.receive(new ByteArrayInputStream(bytes), new SheetLimits(bytes.length, 20_000_000, 100, 8, 10)); var rows = reader.rows()) {
            assertThat(rows.toList().getLast().cell(0)).isEqualTo("内容".repeat(5));
        }
        var endless = new ByteArrayInputStream(bytes);
        assertRefused(SheetProblem.SHEET_TOO_LARGE, () -> SheetReader.receive(endless, small));
    }

    @Test
    void refusesWhatIsNoWorkbook() throws IOException {
        var text = Files.writeString(folder.resolve("a.xlsx"), "序号,单位");
        var zip = packaged(Map.of("hello.txt", "hello"));

        assertRefused(SheetProblem.NOT_A_SHEET, () -> SheetReader.open(text, LIMITS));
        assertRefused(SheetProblem.NOT_A_SHEET, () -> SheetReader.open(zip, LIMITS));
        assertThat(zip).doesNotExist();
    }

    @Test
    void refusesABombBeforeParsingIt() throws IOException {
        var bomb = packaged(Map.of("xl/worksheets/sheet1.xml", "<a>" + " ".repeat(10_000_000)));

        assertRefused(SheetProblem.SHEET_NOT_SAFE, () -> SheetReader.open(bomb, LIMITS));
    }

    @Test
    void refusesEntitiesArrayFormulasAndCellsFarOut() throws IOException {
        for (var content : List.of("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + SHEET.formatted("<row r=\"1\"><c t=\"str\"><v>&x;</v></c></row>"),
                SHEET.formatted("<row r=\"1\"><c r=\"A1\"><f t=\"array\" ref=\"A1:A9\">1</f></c></row>"),
                SHEET.formatted("<row r=\"1\"><c r=\"ZZZZZ1\"><v>1</v></c></row>"))) {
            var file = packaged(workbook(content));

            assertRefused(SheetProblem.SHEET_NOT_SAFE, () -> SheetReader.open(file, LIMITS));
        }
    }

    @Test
    void doesNotWriteOutAnAbsurdNumber() throws IOException {
        var file = packaged(workbook(SHEET.formatted("<row r=\"1\"><c r=\"A1\"><v>1E999999999</v></c></row>")));

        try (var reader = SheetReader.open(file, LIMITS); var rows = reader.rows()) {
            assertThat(rows.toList().getFirst().cell(0)).isEqualTo("1E+999999999");
        }
    }

    private static void assertRefused(SheetProblem problem, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(problem));
    }

    private Path written(java.util.function.Consumer<SheetWriter> content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var writer = new SheetWriter(out, "名单", List.of(new SheetColumn("甲", 8), new SheetColumn("乙", 20), new SheetColumn("丙", 20), new SheetColumn("丁", 8)))) {
            content.accept(writer);
        }
        return Files.write(folder.resolve("written.xlsx"), out.toByteArray());
    }

    private Path packaged(Map<String, String> parts) throws IOException {
        var file = folder.resolve("packaged.xlsx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(UTF_8));
            }
        }
        return file;
    }

    private static Map<String, String> workbook(String sheet) {
        return Map.of("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>",
                "xl/workbook.xml", """
                        <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
                          xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>""",
                "xl/_rels/workbook.xml.rels", """
                        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="t" Target="worksheets/sheet1.xml"/></Relationships>""",
                "xl/worksheets/sheet1.xml", sheet);
    }
}
