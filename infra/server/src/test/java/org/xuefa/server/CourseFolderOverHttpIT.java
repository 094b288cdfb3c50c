package org.xuefa.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.xuefa.platform.identity.Role;
import org.xuefa.testkit.RunningPlatform;
import org.xuefa.testkit.RunningPlatform.Answer;

/** An editor imports a folder of chapters: looked at first, then a draft with its images, its citations and its batch; or nothing at all. */
class CourseFolderOverHttpIT {
    private static final RunningPlatform PLATFORM = RunningPlatform.shared();
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0, 0, 0, 0, 0};

    @Test
    void aFolderIsLookedAtAndBecomesADraft() throws Exception {
        var city = PLATFORM.newCity();
        var editor = PLATFORM.token(city, Role.COURSE_EDITOR);
        importLaw(city, editor);
        var batch = PLATFORM.post("/cities/" + city + "/course-batches", editor, Map.of("title", "第一批", "releasesOn", "2026-05-01", "mandatory", false, "courseIds", List.of())).expect(201).json().get("id").asText();
        var folder = folder();

        var report = send(city, editor, "/course-folders/checks", folder).expect(200).json();

        assertThat(report.get("good").asBoolean()).as(report.toPrettyString()).isTrue();
        assertThat(report.get("chapters").findValuesAsText("title")).containsExactly("总则", "保护", "法律责任");
        assertThat(report.at("/chapters/0/cites").toString()).contains("中华人民共和国白鹤保护法", "2020-01-01", "第一条");
        assertThat(report.at("/chapters/0/unresolved").findValuesAsText("reason")).containsExactly("unknown-article", "unknown-law");
        assertThat(report.at("/course/assumed").toString()).contains("theme").doesNotContain("title");
        assertThat(courses(city, editor)).as("nothing is kept").isEmpty();

        var course = send(city, editor, "/course-folders", folder).expect(201).json();

        assertThat(course.get("state").asText()).isEqualTo("draft");
        assertThat(course.at("/content/title").asText()).isEqualTo("白鹤保护");
        assertThat(course.at("/content/chapters/0/requiredSeconds").asInt()).isEqualTo(1200);
        assertThat(course.at("/content/chapters/2/markdown").asText()).isEqualTo("处五百元罚款\\<b\\>");
        var image = course.at("/content/chapters/1/media/0");
        assertThat(image.get("name").asText()).isEqualTo("鹤.png");
        try (var http = HttpClient.newHttpClient()) {
            var served = http.send(HttpRequest.newBuilder(URI.create(PLATFORM.url() + image.get("url").asText())).build(), BodyHandlers.ofByteArray());
            assertThat(served.body()).isEqualTo(PNG);
            assertThat(served.headers().firstValue("Content-Type")).hasValue("image/png");
        }
        var html = PLATFORM.post("/cities/" + city + "/course-preview", editor, Map.of("markdown", course.at("/content/chapters/1/markdown").asText())).expect(200).json().get("html").asText();
        assertThat(html).contains("data-media=\"鹤.png\"", "alt=\"飞\"");
        assertThat(PLATFORM.get("/cities/" + city + "/course-batches/" + batch, editor).expect(200).json().at("/courses/0/id").asText()).isEqualTo(course.get("id").asText());
    }

    @Test
    void aHostileFolderIsRefusedWithEveryReasonAndLeavesNothing() {
        var city = PLATFORM.newCity();
        var editor = PLATFORM.token(city, Role.COURSE_EDITOR);
        var files = new LinkedHashMap<>(folder());
        files.put("../../escape.md", bytes("# 甲\n\n乙"));
        files.put("鹤/4-脚本.md", bytes("# 甲\n\n<script>alert(1)</script>\n\n![乙](没有.png)"));
        files.put("鹤/5-宏.docx", archive(Map.of("word/document.xml", bytes("<w:document xmlns:w=\"w\"/>"), "word/vbaProject.bin", bytes("x"))));
        files.put("鹤/6-实体.docx", archive(Map.of("word/document.xml", bytes("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><w:t xmlns:w=\"w\">&x;</w:t>"))));
        files.put("鹤/7-炸弹.docx", archive(Map.of("word/document.xml", new byte[30 << 20])));

        var report = send(city, editor, "/course-folders/checks", files).expect(200).json();
        var refused = send(city, editor, "/course-folders", files).expect(422).json();

        assertThat(report.get("good").asBoolean()).isFalse();
        assertThat(refused.get("type").asText()).isEqualTo("/problems/course-folder-refused");
        assertThat(refused.get("errors").findValuesAsText("code")).contains("path-not-allowed", "markdown-html", "image-missing", "document-macro", "document-entity", "compression-ratio", "unknown");
        assertThat(refused.get("reasons").asInt()).isEqualTo(report.get("reasons").asInt()).isEqualTo(refused.get("errors").size());
        assertThat(report.get("files")).filteredOn(file -> file.get("role").asText().equals("chapters")).hasSize(2);
        assertThat(courses(city, editor)).isEmpty();
        PLATFORM.call("POST", "/cities/" + city + "/course-folders", PLATFORM.token(city, Role.QUESTION_EDITOR), archive(folder()), _ -> { }).expect(403);
    }

    private static Map<String, byte[]> folder() {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("鹤/course.yaml", bytes("title: 白鹤保护\nkind: 选修\ntiers: [staff]\nrequiredMinutes: 20\nbatch: 第一批\n"));
        files.put("鹤/1-总则.md", bytes("# 总则\n\n见《白鹤保护法》第一条和《中华人民共和国白鹤保护法》第九条、《没有的条例》。\n\n# 保护\n\n![飞](图/鹤.png)\n"));
        files.put("鹤/2-责任.docx", archive(Map.of("word/document.xml", bytes("<w:document xmlns:w=\"w\"><w:body><w:p><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr><w:r><w:t>法律责任</w:t></w:r></w:p>"
                + "<w:p><w:r><w:t>处五百元罚款&lt;b&gt;</w:t></w:r></w:p></w:body></w:document>"))));
        files.put("鹤/图/鹤.png", PNG);
        return files;
    }

    private static JsonNode courses(String city, String editor) {
        return PLATFORM.get("/cities/" + city + "/courses?search=" + encoded("白鹤"), editor).expect(200).json().get("items");
    }

    private static Answer send(String city, String editor, String path, Map<String, byte[]> files) {
        return PLATFORM.call("POST", "/cities/" + city + path + "?name=" + encoded("鹤.zip"), editor, archive(files), _ -> { });
    }

    private static void importLaw(String city, String editor) throws InterruptedException {
        var law = archive(Map.of("白鹤保护法.md", bytes("# 中华人民共和国白鹤保护法\n\n> 2020年1月1日 全国人民代表大会常务委员会通过\n\n第一条 不得捕捉白鹤。\n")));
        PLATFORM.call("POST", "/platform/statute-imports", PLATFORM.operator(), law, _ -> { }).expect(202);
        var until = Instant.now().plus(Duration.ofSeconds(60));
        while (PLATFORM.get("/cities/" + city + "/laws?q=" + encoded("白鹤保护法"), editor).json().path("items").isEmpty()) {
            assertThat(Instant.now()).isBefore(until);
            Thread.sleep(300);
        }
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] archive(Map<String, byte[]> files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
