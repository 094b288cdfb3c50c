package org.xuefa.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.xuefa.platform.identity.Role;
import org.xuefa.testkit.RunningPlatform;

/** Campaign, courses and files over HTTP against the real deployment. */
class CampaignAndCoursesIT {
    private static final RunningPlatform PLATFORM = RunningPlatform.shared();
    private static final String LAW = "中华人民共和国课程样例法";
    private final HttpClient http = HttpClient.newHttpClient();
    private String city = "";

    @Test
    void aCampaignIsDraftedChangedOpenedAndKeepsItsVersions() throws Exception {
        city = PLATFORM.newCity();
        var admin = PLATFORM.token(city, Role.CITY_ADMIN);

        var draft = send("POST", "/campaigns", admin, Map.of("year", 2026), null, 201);
        var id = json(draft).get("id").asText();
        assertThat(json(draft).get("sentences")).hasSizeGreaterThan(20);
        var change = (ObjectNode) json(draft).deepCopy();
        change.remove(List.of("id", "year", "state", "rulesVersion", "sentences", "now", "openedAt", "closedAt"));
        ((ObjectNode) change.get("rules").get("credit")).put("target", 120).put("compulsoryMinimum", 100).put("electiveCap", 20);
        assertThat(json(send("POST", "/campaigns/" + id + "/rules-check", admin, change, null, 200)).get("errors")).isEmpty();
        send("PUT", "/campaigns/" + id, admin, change, null, 428);
        ((ObjectNode) change.get("rules").get("credit")).put("dailyCap", 1);
        var hopeless = send("PUT", "/campaigns/" + id, admin, change, etag(draft), 200);
        var shut = json(send("POST", "/campaigns/" + id + "/opening", admin, null, etag(hopeless), 422));
        assertThat(shut.get("type").asText()).isEqualTo("/problems/campaign-not-ready");
        assertThat(shut.get("errors").findValuesAsText("pointer")).containsExactly("/rules/credit/dailyCap");
        ((ObjectNode) change.get("rules").get("credit")).remove("dailyCap");
        var changed = send("PUT", "/campaigns/" + id, admin, change, etag(hopeless), 200);
        send("PUT", "/campaigns/" + id, admin, change, etag(draft), 412);
        var readiness = json(send("GET", "/campaigns/" + id + "/readiness", admin, null, null, 200));
        assertThat(readiness.get("blocked").asBoolean()).isFalse();
        assertThat(readiness.get("tiers").findValuesAsText("code")).containsExactly("leader", "staff", "enterprise");
        assertThat(readiness.get("tiers")).as("the courses that every city begins with").allSatisfy(tier -> assertThat(tier.get("compulsoryCredit").asInt()).isPositive());
        assertThat(readiness.get("themes")).hasSize(10);
        send("POST", "/campaigns/" + id + "/opening", admin, null, etag(changed), 200);
        assertThat(json(send("GET", "/campaigns/" + id + "/rule-versions", admin, null, null, 200)).get("items").get(1).get("changed").toString()).contains("/rules/credit/target");
        ((ObjectNode) change.get("rules").get("windows").get("exam")).put("from", "2026-01-01");
        var refused = send("PUT", "/campaigns/" + id, admin, change, etag(send("GET", "/campaigns/" + id, admin, null, null, 200)), 400);
        assertThat(json(refused).get("errors").get(0).get("pointer").asText()).isEqualTo("/rules/windows/exam/from");

    }

    @Test
    void aCourseIsWrittenGetsAFileIsPublishedAndServesRangesByTicket() throws Exception {
        city = PLATFORM.newCity();
        SampleLaws.bringIn(PLATFORM, LAW, "2020年1月1日", "为了示范，制定本法。");
        var editor = PLATFORM.token(city, Role.COURSE_EDITOR);
        assertThat(json(send("GET", "/course-packs", editor, null, null, 200)).get("items")).hasSizeGreaterThan(4).allSatisfy(pack -> assertThat(pack.has("installedVersion")).isTrue());
        var content = Map.of("title", "测试课程", "kind", "compulsory", "theme", "constitution", "tiers", List.of("staff"), "credit", 60, "practiceMinimum", 30, "practiceMaximum", 40,
                "chapters", List.of(Map.of("title", "第一章", "requiredSeconds", 10, "markdown", "《中华人民共和国课程样例法》第一条<script>alert(1)</script>")));
        var created = send("POST", "/courses", editor, content, null, 201);
        var course = json(created).get("id").asText();
        var chapter = json(created).get("content").get("chapters").get(0).get("id").asText();
        var pdf = ("%PDF-1.7\n" + "x".repeat(400_000)).getBytes(StandardCharsets.US_ASCII);
        var upload = http.send(request("/courses/" + course + "/chapters/" + chapter + "/media?name=" + URLEncoder.encode("讲义.pdf", StandardCharsets.UTF_8), editor)
                .header("Content-Type", "application/pdf").POST(HttpRequest.BodyPublishers.ofByteArray(pdf)).build(), BodyHandlers.ofString());
        assertThat(upload.statusCode()).as(upload.body()).isEqualTo(201);
        var wrong = http.send(request("/courses/" + course + "/chapters/" + chapter + "/media?name=x.mp4", editor)
                .header("Content-Type", "video/mp4").POST(HttpRequest.BodyPublishers.ofByteArray(pdf)).build(), BodyHandlers.ofString());
        assertThat(wrong.statusCode()).as(wrong.body()).isEqualTo(415);
        var withQuestions = send("PUT", "/courses/" + course + "/questions", editor, Map.of("items", IntStream.rangeClosed(1, 4).mapToObj(number ->
                Map.of("key", "q-" + number, "type", "single", "difficulty", 1, "stem", "题干" + number, "options", List.of("对", "错一", "错二"), "answer", List.of(1), "law", LAW, "article", "第一条", "explanation", "因为如此")).toList()),
                etag(send("GET", "/courses/" + course, editor, null, null, 200)), 200);
        publishReviewed(course, editor, etag(withQuestions));

        assertThat(json(send("POST", "/course-preview", editor, Map.of("markdown", "《中华人民共和国宪法》第一条<script>alert(1)</script>"), null, 200)).get("html").asText())
                .contains("<cite data-law=").doesNotContain("<script");
        var url = json(send("GET", "/courses/" + course, editor, null, null, 200)).get("content").get("chapters").get(0).get("media").get(0).get("url").asText();
        var part = http.send(HttpRequest.newBuilder(URI.create(PLATFORM.url() + url)).header("Range", "bytes=262140-262150").build(), BodyHandlers.ofByteArray());
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo(Arrays.copyOfRange(pdf, 262140, 262151));
        assertThat(part.headers().firstValue("Content-Range")).contains("bytes 262140-262150/" + pdf.length);
        assertThat(http.send(HttpRequest.newBuilder(URI.create(PLATFORM.url() + url)).build(), BodyHandlers.ofByteArray()).body()).isEqualTo(pdf);
        assertThat(http.send(HttpRequest.newBuilder(URI.create(PLATFORM.url() + url.replaceAll("ticket=.", "ticket=Z"))).build(), BodyHandlers.ofByteArray()).statusCode()).isEqualTo(404);
    }

    @Test
    void whatTheLibraryOfLawsDoesNotHaveIsNamedAndCannotBePublished() throws Exception {
        city = PLATFORM.newCity();
        SampleLaws.bringIn(PLATFORM, LAW, "2020年1月1日", "为了示范，制定本法。");
        var editor = PLATFORM.token(city, Role.COURSE_EDITOR);
        var admin = PLATFORM.token(city, Role.CITY_ADMIN);
        var content = Map.of("title", "引用有误", "kind", "elective", "theme", "constitution", "tiers", List.of("staff"), "credit", 60, "practiceMinimum", 30, "practiceMaximum", 40,
                "chapters", List.of(Map.of("title", "第一章", "requiredSeconds", 10, "markdown", "《课程样例法》第一条、第九条",
                        "cites", List.of(Map.of("law", LAW, "version", "2019-01-01", "articles", List.of("第一条")), Map.of("law", "中华人民共和国没有这部法", "articles", List.of("第一条"))))));
        var created = send("POST", "/courses", editor, content, null, 201);
        var path = "/courses/" + json(created).get("id").asText();

        var check = json(send("GET", path + "/citation-check", PLATFORM.token(city, Role.OVERSIGHT_VIEWER), null, null, 200));
        assertThat(check.get("checked").asBoolean()).isTrue();
        assertThat(check.get("findings").findValuesAsText("reason")).containsExactly("unknown-version", "unknown-law");
        assertThat(check.get("findings").findValuesAsText("pointer")).containsExactly("/chapters/0/cites/0", "/chapters/0/cites/1");
        assertThat(check.at("/findings/0/inForce").asText()).isEqualTo("2020-01-01");
        for (var refused : List.of(send("POST", path + "/review/submission", editor, Map.of(), etag(created), 422), send("POST", path + "/publication", admin, null, etag(created), 422))) {
            assertThat(json(refused).get("type").asText()).isEqualTo("/problems/course-citations-unknown");
            assertThat(json(refused).get("errors").findValuesAsText("pointer")).containsExactly("/chapters/0/cites/0", "/chapters/0/cites/1");
        }

        var shipped = json(send("GET", "/courses?kind=compulsory", editor, null, null, 200)).at("/items/0/id").asText();
        var before = send("GET", "/courses/" + shipped, editor, null, null, 200);
        var theirs = (ObjectNode) json(before).get("content").deepCopy();
        theirs.get("chapters").forEach(chapter -> ((ObjectNode) chapter).remove("media"));
        var refused = send("PUT", "/courses/" + shipped, editor, theirs.put("title", "本市改名"), etag(before), 422);
        assertThat(json(refused).get("type").asText()).isEqualTo("/problems/course-from-pack");
        assertThat(json(refused).get("packId").asText()).isEqualTo("core-2026");
    }

    /** The editor submits, is told what is missing, has it approved by the administrator, and publishes. */
    private void publishReviewed(String course, String editor, String etag) throws Exception {
        var admin = PLATFORM.token(city, Role.CITY_ADMIN);
        var path = "/courses/" + course;
        assertThat(json(send("POST", path + "/publication", editor, null, etag, 422)).get("type").asText()).isEqualTo("/problems/course-not-approved");
        send("POST", path + "/review/submission", editor, Map.of(), null, 428);
        var submitted = send("POST", path + "/review/submission", editor, Map.of("comment", "请审核"), etag, 200);
        assertThat(json(send("GET", "/courses?review=in-review", admin, null, null, 200)).get("inReview").asInt()).isOne();
        assertThat(json(send("POST", path + "/review/decision", editor, Map.of("decision", "approve"), etag(submitted), 422)).get("type").asText()).isEqualTo("/problems/own-course-review");
        assertThat(json(send("POST", path + "/review/decision", admin, Map.of("decision", "return"), etag(submitted), 400)).at("/errors/0/pointer").asText()).isEqualTo("/comment");
        send("POST", path + "/review/comments", admin, Map.of("text", "很好"), null, 201);
        var effect = json(send("GET", path + "/publication-effect", admin, null, null, 200));
        assertThat(effect.at("/chapters/0/kind").asText()).isEqualTo("added");
        assertThat(effect.get("finishedStudyAgain").asBoolean()).isFalse();
        assertThat(json(send("GET", path + "/publication-difference", admin, null, null, 200)).get("kind").asText()).isEqualTo("added");
        var approved = send("POST", path + "/review/decision", admin, Map.of("decision", "approve"), etag(submitted), 200);
        assertThat(json(approved).get("state").asText()).isEqualTo("approved");
        send("POST", path + "/publication", editor, null, etag(approved), 200);
        assertThat(json(send("GET", path + "/review", editor, null, null, 200)).get("history").findValuesAsText("deed")).containsExactly("published", "approved", "commented", "submitted");
    }

    private static JsonNode json(HttpResponse<String> response) throws Exception {
        return new ObjectMapper().readTree(response.body());
    }

    private static String etag(HttpResponse<String> response) {
        return response.headers().firstValue("ETag").orElseThrow();
    }

    private HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(URI.create(PLATFORM.url() + "/api/v1/cities/" + city + path)).header("Authorization", "Bearer " + token).header("Idempotency-Key", UUID.randomUUID().toString());
    }

    private HttpResponse<String> send(String method, String path, String token, Object body, String ifMatch, int status) throws Exception {
        var request = request(path, token);
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        if (body == null) {
            request.method(method, HttpRequest.BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json").method(method, HttpRequest.BodyPublishers.ofString(new ObjectMapper().writeValueAsString(body)));
        }
        var answer = http.send(request.build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(method + " " + path + " " + answer.body()).isEqualTo(status);
        return answer;
    }
}
