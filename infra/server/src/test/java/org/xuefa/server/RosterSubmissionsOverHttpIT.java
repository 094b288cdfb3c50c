package org.xuefa.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xuefa.platform.identity.Role;
import org.xuefa.platform.sheet.SheetColumn;
import org.xuefa.platform.sheet.SheetWriter;
import org.xuefa.testkit.RunningPlatform;
import org.xuefa.testkit.RunningPlatform.Answer;

/** A roster on its way up with its stamped scan, and the keys that seal it, over HTTP against the running platform. */
class RosterSubmissionsOverHttpIT {
    private static final RunningPlatform PLATFORM = RunningPlatform.shared();
    private static final String PASSWORD = "Lü-shi 2026 minqin";
    private final HttpClient http = HttpClient.newHttpClient();
    private String city = "";
    private String admin = "";
    private String ofUnit = "";
    private String campaign = "";
    private String unit = "";

    @BeforeEach
    void aUnitWithAnAdministrator() {
        city = PLATFORM.newCity();
        admin = PLATFORM.token(city, Role.CITY_ADMIN);
        campaign = Canaries.openCampaign(city, "2026 年度学法考试");
        var root = PLATFORM.get(at("/units"), admin).expect(200).json().at("/items/0/id").asText();
        unit = PLATFORM.post(at("/units"), admin, Map.of("name", "武威市司法局", "kind", "department", "parentId", root)).expect(201).json().get("id").asText();
        var appointment = PLATFORM.post(at("/appointments"), admin, Map.of("role", "unit-admin", "unitId", unit, "primary", true, "name", "李四", "phone", "13900139000")).expect(201).json();
        var code = PLATFORM.post(at("/accounts/" + appointment.get("personId").asText() + "/activation-codes"), admin, null).expect(201).json().get("code").asText();
        PLATFORM.post("/public/cities/" + city + "/activations", null, Map.of("login", "13900139000", "code", code, "password", PASSWORD)).expect(200);
        ofUnit = PLATFORM.login(city, "13900139000", PASSWORD);
    }

    @Test
    void aRosterWithItsScanGoesUpIsReturnedAndIsAcceptedOnce() throws Exception {
        var steps = PLATFORM.get(at("/roster-steps"), admin).expect(200);
        call("PUT", "/roster-steps", admin, Map.of("department", false, "county", false, "city", true, "scan", true), steps.header("ETag"), null).expect(200);
        assertThat(call("PUT", "/roster-steps", admin, Map.of("department", false, "county", false, "city", false, "scan", false), steps.header("ETag"), null).status()).isEqualTo(412);
        var batch = upload();
        var read = Eventually.of(() -> PLATFORM.get(at("/rosters/" + batch), ofUnit).json(), roster -> roster.get("state").asText().equals("ready"));
        assertThat(read.get("direct").asBoolean()).isFalse();
        var content = Map.of("campaignId", campaign, "unitId", unit, "batches", List.of(batch), "submissions", List.of(), "mode", "partial");
        assertThat(call("POST", "/roster-submissions", ofUnit, content, null, key()).json().get("type").asText()).isEqualTo("/problems/scan-missing");

        var picture = png();
        var scan = send("/rosters/" + batch + "/scans?fileName=%E7%9B%96%E7%AB%A0.png", ofUnit, picture);
        assertThat(scan.statusCode()).as(new String(scan.body(), java.nio.charset.StandardCharsets.UTF_8)).isEqualTo(201);
        var scanId = PLATFORM.get(at("/rosters/" + batch + "/scans"), admin).expect(200).json().at("/items/0/id").asText();
        var downloaded = http.send(request("/rosters/" + batch + "/scans/" + scanId, admin).build(), BodyHandlers.ofByteArray());
        assertThat(downloaded.body()).isEqualTo(picture);
        assertThat(downloaded.headers().firstValue("Content-Disposition").orElse("")).contains("attachment", "filename*=UTF-8''");
        assertThat(send("/rosters/" + batch + "/scans", ofUnit, new byte[] {'M', 'Z', 0, 0}).statusCode()).isEqualTo(422);

        var sameKey = key();
        var first = call("POST", "/roster-submissions", ofUnit, content, null, sameKey).expect(201);
        var again = call("POST", "/roster-submissions", ofUnit, content, null, sameKey).expect(201);
        var id = first.json().at("/submission/id").asText();
        assertThat(again.json().at("/submission/id").asText()).isEqualTo(id);
        assertThat(call("POST", "/roster-submissions", ofUnit, content, null, key()).json().get("type").asText()).isEqualTo("/problems/submission-open");
        assertThat(PLATFORM.get(at("/roster-submissions?waitingForMe=true&campaignId=" + campaign), admin).expect(200).json().at("/items/0/id").asText()).isEqualTo(id);

        assertThat(decide(id, ofUnit, "accept", null, first).status()).isEqualTo(403);
        assertThat(decide(id, admin, "return", null, first).status()).isEqualTo(400);
        var returned = decide(id, admin, "return", "请加盖公章", first).expect(200);
        assertThat(decide(id, admin, "accept", null, first).status()).isEqualTo(412);
        var mended = call("PUT", "/roster-submissions/" + id, ofUnit, Map.of("batches", List.of(batch), "submissions", List.of(), "mode", "partial", "note", "已盖章"), returned.header("ETag"), null).expect(200);
        decide(id, admin, "accept", null, mended).expect(200);

        Eventually.of(() -> PLATFORM.get(at("/rosters/" + batch), ofUnit).json(), roster -> roster.get("state").asText().equals("applied"));
        var detail = PLATFORM.get(at("/roster-submissions/" + id), ofUnit).expect(200).json();
        assertThat(detail.get("history").findValuesAsText("what")).containsExactly("handed-in", "returned", "handed-in", "accepted");
        assertThat(detail.at("/submission/state").asText()).isEqualTo("accepted");
    }

    @Test
    void theOperatorRotatesACitysKeyAndSeesHowFarItIsAndNoKey() {
        var operator = PLATFORM.operator();
        var before = PLATFORM.get("/platform/cities/" + city + "/data-keys", operator).expect(200).json();
        assertThat(before.get("items")).hasSize(1);

        PLATFORM.post("/platform/cities/" + city + "/data-keys", operator, null).expect(202);
        var rotating = PLATFORM.post("/platform/cities/" + city + "/data-keys", operator, null).expect(202).json();

        assertThat(rotating.get("items")).hasSize(2);
        assertThat(rotating.at("/rotation/state").asText()).isEqualTo("waiting");
        assertThat(rotating.at("/items/1/seals").asBoolean()).isTrue();
        var log = PLATFORM.get(at("/audit-entries?action=data-key.rotated"), PLATFORM.token(city, Role.AUDITOR)).expect(200).json();
        assertThat(log.get("items")).hasSize(1);
        assertThat(log.at("/items/0/roles/0").asText()).isEqualTo("platform-operator");
    }

    @Test
    void theAuditorTakesTheSignedAnchorsAwayAndHoldsTheLogAgainstThem() {
        var auditor = PLATFORM.token(city, Role.AUDITOR);
        var page = Eventually.of(() -> PLATFORM.get(at("/audit-anchors"), auditor).expect(200).json(), found -> !found.get("items").isEmpty());
        var file = PLATFORM.get(at("/audit-anchors/file"), auditor).expect(200);
        assertThat(file.header("Content-Disposition")).contains("audit-anchors-" + city);
        assertThat(file.json().get("anchors")).isEqualTo(page.get("items"));

        var finding = PLATFORM.post(at("/audit-entries/verifications"), auditor, Map.of("anchors", file.json().get("anchors"))).expect(200).json();
        assertThat(finding.get("whole").asBoolean()).isTrue();
        assertThat(finding.get("anchors").asInt()).isGreaterThanOrEqualTo(2);

        var forged = Map.of("day", page.at("/items/0/day").asText(), "position", 7, "hash", "a".repeat(64), "signature", page.at("/items/0/signature").asText());
        assertThat(PLATFORM.post(at("/audit-entries/verifications"), auditor, Map.of("anchors", List.of(forged))).expect(200).json().get("brokenBecause").asText()).isEqualTo("anchor-forged");
    }

    private Answer decide(String id, String token, String decision, @org.jspecify.annotations.Nullable String reason, Answer basedOn) {
        return call("POST", "/roster-submissions/" + id + "/decisions", token, reason == null ? Map.of("decision", decision) : Map.of("decision", decision, "reason", reason), basedOn.header("ETag"), key());
    }

    private Answer call(String method, String path, String token, @org.jspecify.annotations.Nullable Object body, @org.jspecify.annotations.Nullable String etag,
            @org.jspecify.annotations.Nullable String key) {
        return PLATFORM.call(method, at(path), token, body, request -> {
            if (etag != null) {
                request.setHeader("If-Match", etag);
            }
            if (key != null) {
                request.setHeader("Idempotency-Key", key);
            }
        });
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(URI.create(PLATFORM.url() + "/api/v1" + at(path))).header("Authorization", "Bearer " + token);
    }

    private HttpResponse<byte[]> send(String path, String token, byte[] body) throws IOException, InterruptedException {
        return http.send(request(path, token).header("Content-Type", "application/octet-stream").POST(BodyPublishers.ofByteArray(body)).build(), BodyHandlers.ofByteArray());
    }

    private String upload() throws IOException, InterruptedException {
        var out = new ByteArrayOutputStream();
        var titles = List.of("序号", "单位", "姓名", "身份证号", "联系方式", "职务职级", "层次", "备注");
        try (var sheet = new SheetWriter(out, "名单", titles.stream().map(title -> new SheetColumn(title, 12)).toList())) {
            sheet.row("1", "武威市司法局", "张三", "11010519491231002X", "13800138000", "科员", "国家工作人员", "");
        }
        var answer = send("/rosters?campaignId=" + campaign + "&fileName=a.xlsx", ofUnit, out.toByteArray());
        assertThat(answer.statusCode()).isEqualTo(201);
        return new Answer(201, new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8), Map.of()).json().get("id").asText();
    }

    private static byte[] png() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    private String at(String path) {
        return "/cities/" + city + path;
    }
}
