package org.xuefa.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xuefa.platform.identity.Role;
import org.xuefa.platform.sheet.SheetColumn;
import org.xuefa.platform.sheet.SheetWriter;
import org.xuefa.testkit.RunningPlatform;

/** From a sheet of people to somebody who is logged in, over HTTP against the running platform. */
class EnrolmentJourneyIT {
    private static final RunningPlatform PLATFORM = RunningPlatform.shared();
    private static final String ID_NUMBER = "11010519491231002X";
    private static final String PHONE = "13800138000";
    private static final String PASSWORD = "Lü-shi 2026 minqin";
    private final HttpClient http = HttpClient.newHttpClient();
    private String city = "";
    private String admin = "";
    private String campaign = "";
    private String unit = "";

    @BeforeEach
    void aCityWithAnOpenCampaignAndAUnit() {
        city = PLATFORM.newCity();
        admin = PLATFORM.token(city, Role.CITY_ADMIN);
        var made = post("/campaigns", Map.of("year", 2026, "title", "2026 年度学法考试")).expect(201);
        campaign = made.json().get("id").asText();
        PLATFORM.call("POST", at("/campaigns/" + campaign + "/opening"), admin, null, request -> request.header("If-Match", made.header("ETag"))).expect(200);
        var root = get("/units").expect(200).json().get("items").get(0).get("id").asText();
        unit = post("/units", Map.of("name", "武威市司法局", "kind", "department", "parentId", root)).expect(201).json().get("id").asText();
    }

    @Test
    void aSheetBecomesARosterAndACodeBecomesALogin() throws Exception {
        var batch = upload(sheet());
        var read = eventually(() -> get("/rosters/" + batch).json(), roster -> roster.get("state").asText().equals("ready"));
        assertThat(List.of(read.get("good").asInt(), read.get("refused").asInt())).containsExactly(1, 1);
        assertThat(get("/rosters/" + batch + "/rows?verdict=refused").json().at("/items/0/findings/0/code").asText()).isEqualTo("check-character");
        assertThat(post("/rosters/" + batch + "/applications", Map.of("mode", "all-or-nothing")).status()).isEqualTo(422);

        post("/rosters/" + batch + "/applications", Map.of("mode", "partial")).expect(202);
        eventually(() -> get("/rosters/" + batch).json(), roster -> roster.get("state").asText().equals("applied"));
        var enrolment = get("/enrolments?campaignId=" + campaign).expect(200).json().at("/items/0");
        assertThat(enrolment.get("bucket").asText()).isEqualTo("roster-only");
        assertThat(enrolment.get("maskedIdNumber").asText()).isEqualTo("110105********002X");

        var person = enrolment.get("personId").asText();
        var code = post("/accounts/" + person + "/activation-codes", null).expect(201).json().get("code").asText();
        var weak = activate(code, "123456");
        assertThat(weak.status()).isEqualTo(400);
        assertThat(weak.json().at("/errors/0/pointer").asText()).isEqualTo("/password");
        activate(code, PASSWORD).expect(200);
        assertThat(activate(code, PASSWORD).status()).isEqualTo(422);

        var learner = PLATFORM.login(city, PHONE, PASSWORD);
        assertThat(PLATFORM.get(at("/my/enrolment"), learner).expect(200).json().get("state").asText()).isEqualTo("confirmed");
        var sessions = PLATFORM.get(at("/my/sessions"), learner).expect(200).json().get("items");
        assertThat(sessions).hasSize(1);
        assertThat(sessions.get(0).get("current").asBoolean()).isTrue();
        assertThat(PLATFORM.get(at("/people"), learner).status()).isEqualTo(403);
    }

    @Test
    void downloadsAreWorkbooksAndShowNoNumber() throws Exception {
        var batch = upload(sheet());
        eventually(() -> get("/rosters/" + batch).json(), roster -> roster.get("state").asText().equals("ready"));

        for (var path : List.of("/rosters/template", "/rosters/" + batch + "/error-sheet", "/unit-imports/template", "/enrolments/sheet?campaignId=" + campaign)) {
            var request = HttpRequest.newBuilder(URI.create(PLATFORM.url() + "/api/v1" + at(path))).header("Authorization", "Bearer " + admin).build();
            var answer = http.send(request, BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.body()).as(path).startsWith('P', 'K');
            assertThat(answer.headers().firstValue("Content-Disposition").orElse("")).as(path).contains("filename*=UTF-8''");
        }
    }

    @Test
    void theCityItselfIsChangedWithoutAUnitAboveItAndKeepsCreditCodesUnique() {
        var root = get("/units").json().at("/items/0/id").asText();
        post("/units", Map.of("name", "武威市财政局", "kind", "department", "parentId", root, "creditCode", "11620600013500018N")).expect(201);
        var before = get("/units/" + root).expect(200);

        var named = put("/units/" + root, Map.of("name", "武威市", "kind", "city", "aliases", List.of("凉都")), before.header("ETag")).expect(200);
        var taken = put("/units/" + root, Map.of("name", "武威市", "kind", "city", "creditCode", "11620600013500018N"), named.header("ETag"));

        assertThat(get("/units/" + root).json().at("/aliases/0").asText()).isEqualTo("凉都");
        assertThat(List.of(taken.status(), taken.json().get("type").asText())).containsExactly(409, "/problems/credit-code-taken");
        assertThat(post("/units", Map.of("name", "没有上级", "kind", "department")).status()).isEqualTo(400);
    }

    @Test
    void anAppointedAdministratorSeesTheOwnUnitOnly() {
        var root = get("/units").json().get("items").get(0).get("id").asText();
        var other = post("/units", Map.of("name", "武威市财政局", "kind", "department", "parentId", root)).expect(201).json().get("id").asText();
        var appointment = post("/appointments", Map.of("role", "unit-admin", "unitId", unit, "primary", true, "name", "李四", "phone", "13900139000")).expect(201).json();
        var code = post("/accounts/" + appointment.get("personId").asText() + "/activation-codes", null).expect(201).json().get("code").asText();
        PLATFORM.post("/public/cities/" + city + "/activations", null, Map.of("login", "13900139000", "code", code, "password", PASSWORD)).expect(200);

        var caller = PLATFORM.login(city, "13900139000", PASSWORD);

        assertThat(PLATFORM.get(at("/units"), caller).expect(200).json().get("items")).singleElement().satisfies(own -> assertThat(own.get("id").asText()).isEqualTo(unit));
        assertThat(PLATFORM.get(at("/units/" + other), caller).status()).isEqualTo(404);
        assertThat(PLATFORM.post(at("/units"), caller, Map.of("name", "越权", "kind", "other", "parentId", other)).status()).isEqualTo(400);
    }

    @Test
    void selfEnrolmentGivesTheSameAnswerToEverybodyAndWaitsForTheUnit() {
        var form = PLATFORM.get("/public/cities/" + city + "/enrolments/form", null).expect(200).json();
        assertThat(form.get("tiers")).hasSizeGreaterThanOrEqualTo(3);
        if (!form.get("open").asBoolean()) {
            return;                                                           // outside the template's window of this year nothing can be enrolled
        }
        var tier = form.at("/tiers/0/code").asText();
        var wanted = Map.of("unitId", unit, "name", "张三", "idNumber", ID_NUMBER, "phone", PHONE, "tier", tier);

        var first = PLATFORM.post("/public/cities/" + city + "/enrolments", null, wanted).expect(202);
        var second = PLATFORM.post("/public/cities/" + city + "/enrolments", null, wanted).expect(202);

        assertThat(first.json().fieldNames()).toIterable().containsExactlyElementsOf(() -> second.json().fieldNames());
        assertThat(get("/enrolments/counts?campaignId=" + campaign).json().get("selfOnly").asInt()).isOne();
    }

    @Test
    void theAuditLogIsWholeAndTellsWhoDidWhat() {
        var auditor = PLATFORM.token(city, Role.AUDITOR);
        var sealed = eventually(() -> PLATFORM.post(at("/audit-entries/verifications"), auditor, Map.of()).expect(200).json(), finding -> finding.get("sealed").asLong() > 1);

        assertThat(sealed.get("whole").asBoolean()).isTrue();
        assertThat(PLATFORM.get(at("/audit-entries?action=unit.created"), auditor).expect(200).json().at("/items/0/roles/0").asText()).isEqualTo("city-admin");
        assertThat(PLATFORM.get(at("/audit-entries"), admin).status()).isEqualTo(403);
    }

    private byte[] sheet() {
        var out = new ByteArrayOutputStream();
        var titles = List.of("序号", "单位", "姓名", "身份证号", "联系方式", "职务职级", "层次", "备注");
        try (var sheet = new SheetWriter(out, "名单", titles.stream().map(title -> new SheetColumn(title, 12)).toList())) {
            sheet.row("1", "武威市司法局", "张三", ID_NUMBER, PHONE, "科员", "国家工作人员", "");
            sheet.row("2", "武威市司法局", "李四", "110105194912310021", "13800138001", "科员", "国家工作人员", "");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    private String upload(byte[] sheet) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(PLATFORM.url() + "/api/v1" + at("/rosters?campaignId=" + campaign + "&fileName=a.xlsx")))
                .header("Authorization", "Bearer " + admin).header("Content-Type", "application/octet-stream").POST(BodyPublishers.ofByteArray(sheet)).build();
        var answer = http.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return new RunningPlatform.Answer(answer.statusCode(), answer.body(), Map.of()).json().get("id").asText();
    }

    private RunningPlatform.Answer activate(String code, String password) {
        return PLATFORM.post("/public/cities/" + city + "/activations", null, Map.of("login", PHONE, "code", code, "password", password));
    }

    private RunningPlatform.Answer get(String path) {
        return PLATFORM.get(at(path), admin);
    }

    private RunningPlatform.Answer post(String path, Object body) {
        return PLATFORM.post(at(path), admin, body);
    }

    private RunningPlatform.Answer put(String path, Object body, String etag) {
        return PLATFORM.call("PUT", at(path), admin, body, request -> request.header("If-Match", etag));
    }

    private String at(String path) {
        return "/cities/" + city + path;
    }

    private static JsonNode eventually(Supplier<JsonNode> look, Predicate<JsonNode> wanted) {
        for (int attempt = 0; ; attempt++) {
            var seen = look.get();
            if (wanted.test(seen)) {
                return seen;
            }
            assertThat(attempt).as("waited too long, last seen: " + seen).isLessThan(60);
            try {
                Thread.sleep(1000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
