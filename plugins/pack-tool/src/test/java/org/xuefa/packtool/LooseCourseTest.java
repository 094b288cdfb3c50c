package org.xuefa.packtool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xuefa.packtool.LooseCourse.Role;

class LooseCourseTest {
    /** Reasons that a folder knows and a pack does not. */
    static final EnumSet<FaultCode> OF_FOLDERS =
            EnumSet.of(FaultCode.IMAGE_MISSING, FaultCode.DOCUMENT_UNREADABLE, FaultCode.DOCUMENT_MACRO, FaultCode.DOCUMENT_ENTITY, FaultCode.DOCUMENT_EXTERNAL);
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0, 0, 0, 0, 0};
    private static final String DOCUMENT = "<w:document xmlns:w=\"w\" xmlns:a=\"a\" xmlns:r=\"r\"><w:body>%s</w:body></w:document>";
    private static final String STYLES = "<w:styles xmlns:w=\"w\"><w:style w:styleId=\"1\"><w:name w:val=\"heading 1\"/></w:style>"
            + "<w:style w:styleId=\"2\"><w:name w:val=\"heading 2\"/></w:style><w:style w:styleId=\"T\"><w:name w:val=\"Title\"/></w:style></w:styles>";
    @TempDir
    private Path temp;

    @Test
    void takesMarkdownAndWordFilesInTheOrderOfTheirNames() throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("宪法课/course.yaml", bytes("title: 宪法学习\nkind: 必修\ntheme: constitution\ntiers: [leader, staff]\ncredit: 60\nrequiredMinutes: 20\nbatch: 第一批\n"));
        files.put("宪法课/10-附录.md", bytes("没有标题的一段文字。"));
        files.put("宪法课/2-机构.docx", word(paragraph("T", "学习材料") + paragraph("1", "国家机构") + paragraph("2", "一*") + paragraph("", "1. 《中华人民共和国宪法》第五条。<script>")
                + "<w:tbl><w:tr><w:tc>" + paragraph("", "甲|乙") + "</w:tc><w:tc>" + paragraph("", "丙") + "</w:tc></w:tr></w:tbl>"
                + "<w:p><w:r><a:blip r:embed=\"rId7\"/></w:r></w:p>"));
        files.put("宪法课/1-总纲.md", bytes("\uFEFF---\nrequiredMinutes: 35\n---\n开头的话\n\n# 总纲\n\n![国徽](../宪法课/图/徽.png)正文\n\n```\n# 不是标题\n```\n\n# 公民\n\n权利。\n"));
        files.put("宪法课/图/徽.png", PNG);
        files.put("宪法课/图/没用.png", PNG);
        files.put("__MACOSX/宪法课/._1-总纲.md", bytes("x"));

        var course = LooseCourse.read(zip(files));

        assertThat(course.faults()).isEmpty();
        assertThat(course.chapters()).extracting(LooseCourse.Chapter::title).containsExactly("总纲", "公民", "国家机构", "附录");
        assertThat(course.chapters().get(0).markdown()).isEqualTo("开头的话\n\n![国徽](徽.png)正文\n\n```\n# 不是标题\n```");
        assertThat(course.chapters()).extracting(LooseCourse.Chapter::requiredMinutes).containsExactly(35, 35, null, null);
        assertThat(course.chapters().get(2).markdown()).isEqualTo("## 一\\*\n\n1\\. 《中华人民共和国宪法》第五条。\\<script\\>\n\n| 甲\\|乙 | 丙 |\n| --- | --- |\n\n![](image1.png)");
        assertThat(course.images().keySet()).containsExactlyInAnyOrder("徽.png", "image1.png");
        assertThat(course.settings()).isEqualTo(new LooseCourse.Settings("宪法学习", null, "compulsory", "constitution", List.of("leader", "staff"), null, null, 60, null, null, 20, "第一批"));
        assertThat(course.files()).extracting(LooseCourse.ReadFile::role).containsExactlyInAnyOrder(Role.SETTINGS, Role.CHAPTERS, Role.CHAPTERS, Role.CHAPTERS, Role.IMAGE, Role.UNUSED, Role.IGNORED);
        assertThat(course.files().stream().flatMap(file -> file.notes().stream())).hasSize(2);
    }

    @Test
    void takesSettingsFromTheFirstFileWhereNoneStandAlone() throws IOException {
        var course = LooseCourse.read(zip(Map.of("1.md", bytes("---\ntitle: 一门课\nkind: elective\n---\n# 甲\n\n文字\n"), "2.md", bytes("---\ntitle: 别的\n---\n# 乙\n\n文字\n"))));

        assertThat(course.settings().title()).isEqualTo("一门课");
        assertThat(course.faults()).singleElement().matches(fault -> fault.reason() == FaultCode.FIELD_UNKNOWN && fault.file().equals("2.md"));
        assertThat(course.files()).extracting(LooseCourse.ReadFile::role).containsExactly(Role.CHAPTERS, Role.REFUSED);
    }

    @Test
    void readsTheNamesThatAChineseWindowsWrites() throws IOException {
        var zip = temp.resolve("folder.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip), Charset.forName("GBK"))) {
            out.putNextEntry(new ZipEntry("宪法课/1-总纲.md"));
            out.write(bytes("# 总纲\n\n正文\n"));
            out.closeEntry();
        }

        var course = LooseCourse.read(zip);

        assertThat(course.faults()).isEmpty();
        assertThat(course.files()).extracting(LooseCourse.ReadFile::path).containsExactly("宪法课/1-总纲.md");
    }

    private record Hostile(FaultCode reason, String file, Map<String, byte[]> files) {
        @Override
        public String toString() {
            return reason + " " + file;
        }
    }

    static Stream<Hostile> hostile() throws IOException {
        var body = paragraph("1", "甲") + paragraph("", "乙");
        return Stream.of(
                new Hostile(FaultCode.PATH_NOT_ALLOWED, "../1.md", Map.of("../1.md", bytes("# 甲\n\n乙"))),
                new Hostile(FaultCode.PATH_NOT_ALLOWED, "/etc/1.md", Map.of("/etc/1.md", bytes("# 甲\n\n乙"))),
                new Hostile(FaultCode.PATH_NOT_ALLOWED, "a/../.hidden/../../1.md", Map.of("a/../.hidden/../../1.md", bytes("# 甲\n\n乙"))),
                new Hostile(FaultCode.UNEXPECTED_FILE, "run.exe", Map.of("run.exe", bytes("MZ"))),
                new Hostile(FaultCode.UNEXPECTED_FILE, "1.docm", Map.of("1.docm", bytes("x"))),
                new Hostile(FaultCode.COMPRESSION_RATIO, "1.docx", Map.of("1.docx", new byte[19 << 20])),
                new Hostile(FaultCode.FILE_TOO_LARGE, "1.md", Map.of("1.md", random((1 << 20) + 1))),
                new Hostile(FaultCode.MARKDOWN_HTML, "1.md", Map.of("1.md", bytes("# 甲\n\n<script>alert(1)</script>"))),
                new Hostile(FaultCode.MARKDOWN_HTML, "1.md", Map.of("1.md", bytes("# 甲\n\n乙<img src=x onerror=alert(1)>"))),
                new Hostile(FaultCode.MARKDOWN_LINK, "1.md", Map.of("1.md", bytes("# 甲\n\n[乙](javascript:alert%281%29)"))),
                new Hostile(FaultCode.IMAGE_MISSING, "1.md", Map.of("1.md", bytes("# 甲\n\n![乙](https://example.org/a.png)"))),
                new Hostile(FaultCode.IMAGE_MISSING, "1.md", Map.of("1.md", bytes("# 甲\n\n![乙](a.png)"), "a.png", bytes("<svg onload=alert(1)>"))),
                new Hostile(FaultCode.IMAGE_MISSING, "1.md", Map.of("1.md", bytes("# 甲\n\n![乙](../../../etc/passwd)"))),
                new Hostile(FaultCode.YAML_MALFORMED, "course.yaml", Map.of("course.yaml", bytes("title: &a 甲乙\nsummary: *a\n"), "1.md", bytes("# 甲\n\n乙"))),
                new Hostile(FaultCode.FIELD_UNKNOWN, "course.yaml", Map.of("course.yaml", bytes("titel: 甲乙\n"), "1.md", bytes("# 甲\n\n乙"))),
                new Hostile(FaultCode.NOT_UTF8, "1.md", Map.of("1.md", "# 甲\n\n乙".getBytes(java.nio.charset.Charset.forName("GB18030")))),
                new Hostile(FaultCode.DOCUMENT_UNREADABLE, "1.docx", Map.of("1.docx", bytes("no document"))),
                new Hostile(FaultCode.DOCUMENT_MACRO, "1.docx", Map.of("1.docx", word(body, "word/vbaProject.bin", "x"))),
                new Hostile(FaultCode.DOCUMENT_MACRO, "1.docx", Map.of("1.docx", word(body, "word/embeddings/oleObject1.bin", "x"))),
                new Hostile(FaultCode.DOCUMENT_MACRO, "1.docx", Map.of("1.docx", word(body, "[Content_Types].xml", "<Types><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.ms-word.document.macroEnabled.main+xml\"/></Types>"))),
                new Hostile(FaultCode.DOCUMENT_ENTITY, "1.docx", Map.of("1.docx", archive(Map.of("word/document.xml", bytes("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><w:p xmlns:w=\"w\"><w:t>&x;</w:t></w:p>"))))),
                new Hostile(FaultCode.DOCUMENT_EXTERNAL, "1.docx", Map.of("1.docx", word(body, "word/_rels/settings.xml.rels",
                        "<Relationships><Relationship Id=\"r1\" Type=\"http://x/attachedTemplate\" Target=\"https://example.org/t.dotm\" TargetMode=\"External\"/></Relationships>"))),
                new Hostile(FaultCode.COMPRESSION_RATIO, "1.docx", Map.of("1.docx", archive(Map.of("word/document.xml", new byte[30 << 20])))));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void refusesAHostileFolderWithItsReason(Hostile hostile) throws IOException {
        var files = new LinkedHashMap<>(hostile.files());
        files.put("good.md", bytes("# 好\n\n好。"));

        var course = LooseCourse.read(zip(files));

        assertThat(course.faults()).anyMatch(fault -> fault.reason() == hostile.reason() && fault.file().equals(hostile.file()));
        assertThat(course.files()).anyMatch(file -> file.path().equals(hostile.file()) && file.role() == Role.REFUSED).anyMatch(file -> file.path().equals("good.md") && file.role() == Role.CHAPTERS);
    }

    @Test
    void thereIsAHostileFolderForEveryReasonOfItsOwnAndAllComeTogether() throws IOException {
        var all = hostile().collect(Collectors.toList());
        assertThat(all).extracting(Hostile::reason).containsAll(OF_FOLDERS);

        var course = LooseCourse.read(zip(Map.of("1.md", bytes("# 甲\n\n<b>乙</b> ![丙](x.png)"), "2.docx", word(paragraph("", "x"), "word/vbaProject.bin", "x"), "../3.md", bytes("x"))));

        assertThat(course.faults()).extracting(Fault::reason).contains(FaultCode.MARKDOWN_HTML, FaultCode.IMAGE_MISSING, FaultCode.DOCUMENT_MACRO, FaultCode.PATH_NOT_ALLOWED);
        assertThat(LooseCourse.read(file(bytes("no zip at all, but long enough to be looked at"))).faults()).extracting(Fault::reason).contains(FaultCode.NOT_A_ZIP);
        assertThat(LooseCourse.read(zip(Map.of("a.png", PNG))).faults()).extracting(Fault::reason).containsExactly(FaultCode.MISSING_FILE);
    }

    private static String paragraph(String style, String text) {
        var escaped = text.replace("<", "&lt;").replace(">", "&gt;");
        return "<w:p>" + (style.isEmpty() ? "" : "<w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr>") + "<w:r><w:t>" + escaped + "</w:t></w:r></w:p>";
    }

    private static byte[] word(String body, String... more) throws IOException {
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put("word/document.xml", bytes(String.format(DOCUMENT, body)));
        parts.put("word/styles.xml", bytes(STYLES));
        parts.put("word/_rels/document.xml.rels", bytes("<Relationships><Relationship Id=\"rId7\" Type=\"http://x/image\" Target=\"media/image1.png\"/>"
                + "<Relationship Id=\"rId8\" Type=\"http://x/hyperlink\" Target=\"https://example.org/\" TargetMode=\"External\"/></Relationships>"));
        parts.put("word/media/image1.png", PNG);
        for (int index = 0; index < more.length; index += 2) {
            parts.put(more[index], bytes(more[index + 1]));
        }
        return archive(parts);
    }

    private static byte[] random(int bytes) {
        var content = new byte[bytes];
        new java.util.Random(7).nextBytes(content);
        return content;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] archive(Map<String, byte[]> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private Path zip(Map<String, byte[]> files) throws IOException {
        return file(archive(files));
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(temp.resolve("folder-" + Arrays.hashCode(content) + ".zip"), content);
    }
}
