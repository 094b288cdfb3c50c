package org.xuefa.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xuefa.platform.identity.Role;
import org.xuefa.platform.sheet.SheetLimits;
import org.xuefa.platform.sheet.SheetReader;
import org.xuefa.platform.sheet.SheetRow;
import org.xuefa.spi.IdCardNumber;
import org.xuefa.testkit.RunningPlatform;
import org.xuefa.testkit.RunningPlatform.Answer;

/** From a person put on the roster, through the outbox, to the supervision page, its sheets and its recount, on the real deployment. */
class SupervisionOverHttpIT {
    private static final RunningPlatform PLATFORM = RunningPlatform.shared();
    @TempDir
    private Path folder;

    private String city = "";
    private String admin = "";
    private String reports = "";
    private String campaign = "";
    private String county = "";

    @BeforeEach
    void aCampaignOfTwoPeople() {
        city = PLATFORM.newCity();
        admin = PLATFORM.token(city, Role.CITY_ADMIN);
        campaign = openCampaign();
        var top = ok("/units").get("items").get(0).get("id").asText();
        county = PLATFORM.post(path("/units"), admin, Map.of("name", "民勤县", "kind", "county", "parentId", top)).expect(201).json().get("id").asText();
        var office = PLATFORM.post(path("/units"), admin, Map.of("name", "民勤县司法局", "kind", "department", "parentId", county)).expect(201).json().get("id").asText();
        enrol("王小明", office, "62062119900101001", "13830000001");
        enrol("李小红", county, "62062119900101002", "13830000002");
        reports = "/reports/" + campaign;
        Eventually.of(() -> ok(reports + "/overview"), overview -> overview.get("total").get("roster").asInt() == 2);
    }

    @Test
    void figuresFollowTheRosterDownToThePeople() {
        var counties = ok(reports + "/units?level=counties").get("items");
        assertThat(counties).singleElement().satisfies(line -> {
            assertThat(line.get("unit").get("name").asText()).isEqualTo("民勤县");
            assertThat(line.get("figures").get("should").asInt()).isEqualTo(2);
            assertThat(line.get("figures").get("startedRate").asDouble()).isZero();
            assertThat(line.get("figures").get("belowTarget").toString()).contains("started", "sat").doesNotContain("passed");
        });
        assertThat(ok(reports + "/units?unitId=" + county).get("items")).hasSize(2);
        assertThat(ok(reports + "/trend").get("days")).isEmpty();

        var first = ok(reports + "/people?behind=not-started&limit=1");
        var second = ok(reports + "/people?behind=not-started&limit=1&cursor=" + first.get("next").asText());
        assertThat(List.of(first, second)).extracting(page -> page.get("items").get(0).get("name").asText()).containsExactlyInAnyOrder("王小明", "李小红");
        assertThat(second.has("next")).isFalse();
        PLATFORM.get(path(reports + "/people?behind=sat&cursor=" + first.get("next").asText()), admin).expect(400);
        assertThat(PLATFORM.get(path(reports + "/people"), PLATFORM.token(city, Role.OVERSIGHT_VIEWER)).expect(200).body()).contains("王*明").doesNotContain("王小明");
        assertThat(PLATFORM.get(path(reports + "/overview"), PLATFORM.token(city, Role.UNIT_ADMIN)).expect(200).json().get("total").get("roster").asInt()).isZero();
        PLATFORM.get(path(reports + "/overview?unitId=" + county), PLATFORM.token(city, Role.UNIT_ADMIN)).expect(404);
    }

    @Test
    void sheetsAreWorkbooksAndExportsAreOnRecord() throws Exception {
        for (var sheet : List.of("/units/sheet?level=units", "/people/sheet?behind=should")) {
            var answer = HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(PLATFORM.url() + "/api/v1" + path(reports + sheet)))
                    .header("Authorization", "Bearer " + admin).build(), BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment").contains(".xlsx");
            assertThat(rows(answer.body())).anySatisfy(row -> assertThat(row.cells()).contains("民勤县司法局"));
        }
        var auditor = PLATFORM.token(city, Role.AUDITOR);
        Eventually.of(() -> PLATFORM.get(path("/audit-entries?limit=50"), auditor).expect(200).json(),
                entries -> entries.toString().contains("report.units-exported") && entries.toString().contains("report.people-exported"));
    }

    @Test
    void targetsAreChangedUnderTheirRevision() {
        var read = PLATFORM.get(path(reports + "/targets"), admin).expect(200);
        assertThat(read.json().get("started").asInt()).isEqualTo(95);
        PLATFORM.put(path(reports + "/targets"), admin, Map.of("passed", 80)).expect(428);
        PLATFORM.call("PUT", path(reports + "/targets"), admin, Map.of("passed", 101), request -> request.header("If-Match", read.header("ETag"))).expect(400);
        var set = PLATFORM.call("PUT", path(reports + "/targets"), admin, Map.of("passed", 80.5), request -> request.header("If-Match", read.header("ETag"))).expect(200);
        assertThat(set.json().toString()).isEqualTo("{\"passed\":80.5}");
        PLATFORM.call("PUT", path(reports + "/targets"), admin, Map.of(), request -> request.header("If-Match", read.header("ETag"))).expect(412);
    }

    @Test
    void aRecountByHandFindsTheFiguresTrue() {
        var begun = PLATFORM.post(path(reports + "/recounts"), admin, null).expect(202).json().get("id").asText();

        var done = Eventually.of(() -> ok(reports + "/recounts/" + begun), recount -> "finished".equals(recount.get("state").asText()));

        assertThat(done.get("peopleChecked").asInt()).isEqualTo(2);
        assertThat(done.get("peopleCorrected").asInt()).isZero();
        assertThat(done.get("figuresCorrected").asInt()).isZero();
        assertThat(ok(reports + "/overview").has("recountedAt")).isTrue();
    }

    private String openCampaign() {
        var today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        var draft = PLATFORM.post(path("/campaigns"), admin, Map.of("year", today.getYear())).expect(201);
        var id = draft.json().get("id").asText();
        var change = (ObjectNode) draft.json();
        change.remove(List.of("id", "year", "state", "rulesVersion", "sentences", "now", "openedAt", "closedAt"));
        change.get("rules").get("windows").forEach(window -> ((ObjectNode) window).put("from", today.minusDays(1).toString()).put("until", today.plusDays(30).toString()));
        var changed = with("PUT", "/campaigns/" + id, change, draft);
        with("POST", "/campaigns/" + id + "/opening", null, changed);
        return id;
    }

    private Answer with(String method, String path, Object body, Answer before) {
        return PLATFORM.call(method, path(path), admin, body, request -> request.header("If-Match", before.header("ETag")).header("Idempotency-Key", UUID.randomUUID().toString())).expect(200);
    }

    private void enrol(String name, String unit, String digits, String phone) {
        PLATFORM.post(path("/enrolments"), admin,
                Map.of("campaignId", campaign, "unitId", unit, "name", name, "idNumber", IdCardNumber.complete(digits).value(), "phone", phone, "tier", "staff")).expect(201);
    }

    private JsonNode ok(String path) {
        return PLATFORM.get(path(path), admin).expect(200).json();
    }

    private String path(String path) {
        return "/cities/" + city + path;
    }

    private List<SheetRow> rows(byte[] workbook) throws IOException {
        try (var reader = SheetReader.open(Files.write(folder.resolve("sheet.xlsx"), workbook), new SheetLimits(1_000_000, 10_000_000, 100, 20)); var rows = reader.rows()) {
            return rows.toList();
        }
    }
}
