package org.xuefa.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
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
import org.xuefa.platform.sheet.SheetColumn;
import org.xuefa.platform.sheet.SheetLimits;
import org.xuefa.platform.sheet.SheetReader;
import org.xuefa.platform.sheet.SheetRow;
import org.xuefa.platform.sheet.SheetWriter;
import org.xuefa.testkit.RunningPlatform;
import org.xuefa.testkit.RunningPlatform.Answer;

/** From a sheet to a published duty list, through a learner's choice and study, to the coverage map and the ledger, on the real deployment. */
class DutyOverHttpIT {
    private static final RunningPlatform PLATFORM = RunningPlatform.shared();
    private static final String PHONE = "13830000001";
    private static final String PASSWORD = "Qi-lian 2026 shan";
    private static final String ENVIRONMENT = "中华人民共和国环境保护法";
    @TempDir
    private Path folder;

    private String city = "";
    private String admin = "";
    private String campaign = "";
    private String ecology = "";
    private String justice = "";

    @BeforeEach
    void aCityWithTwoDepartmentsAndAnOpenCampaign() {
        city = PLATFORM.newCity();
        admin = PLATFORM.token(city, Role.CITY_ADMIN);
        campaign = openCampaign();
        var top = ok("/units").at("/items/0/id").asText();
        ecology = unit("武威市生态环境局", top);
        justice = unit("武威市司法局", top);
    }

    @Test
    void aSheetBecomesTheListAndImportedAgainChangesNothing() throws IOException {
        var list = draft();
        var sheet = upload(list, sheet(writer -> {
            writer.row("STHJ-01", "武威市生态环境局", "《环境保护法》", "国家工作人员", "6月5日环境日", "=HYPERLINK(\"http://x\")");
            writer.row("SF-01", "武威市司法局", "中华人民共和国宪法", "社会公众", "12月4日国家宪法日", "");
            writer.row("X-1", "没有的局", "中华人民共和国宪法", "", "", "");
        }));
        assertThat(List.of(sheet.get("good").asInt() + sheet.get("warnings").asInt(), sheet.get("refused").asInt(), sheet.get("added").asInt())).containsExactly(2, 1, 2);
        var rows = "/duty-lists/" + list + "/imports/" + sheet.get("id").asText();
        assertThat(ok("/duty-lists/" + list + "/imports?state=ready").at("/items/0/id").asText()).as("it is found again").isEqualTo(sheet.get("id").asText());
        assertThat(ok(rows + "/rows?verdict=refused").at("/items/0/findings/0/code").asText()).isEqualTo("unknown-unit");
        assertThat(workbook(rows + "/error-sheet").getLast().cells()).contains("没有的局", "不能导入").anySatisfy(cell -> assertThat(cell).contains("本市没有登记这个单位"));
        PLATFORM.post(path(rows + "/applications"), admin, Map.of("mode", "all-or-nothing")).expect(422);
        PLATFORM.post(path(rows + "/applications"), admin, Map.of("mode", "partial")).expect(200);
        var items = ok("/duty-lists/" + list + "/items?month=6").get("items");
        assertThat(items).singleElement().satisfies(item -> {
            assertThat(List.of(item.at("/dates/0/name").asText(), item.at("/dates/0/from").asText(), item.at("/dates/0/until").asText())).containsExactly("环境日", "06-05", "06-05");
            assertThat(item.at("/audienceTiers/0").asText()).isEqualTo("staff");
        });

        var export = bytes("/duty-lists/" + list + "/sheet");
        assertThat(rows(export)).as("a formula leaves as text").anySatisfy(row -> assertThat(row.cells()).contains("'=HYPERLINK(\"http://x\")"));
        var again = upload(list, export);
        assertThat(List.of(again.get("unchanged").asInt(), again.get("changed").asInt(), again.get("added").asInt(), again.get("refused").asInt())).containsExactly(2, 0, 0, 0);
        assertThat(rows(bytes("/duty-lists/template")).getFirst().cells()).contains("单位", "统一社会信用代码", "法律法规", "普法对象");
    }

    @Test
    void whatALearnerChoosesAndBeginsIsSeenOnTheMapAndInTheLedger() throws IOException {
        var list = draft();
        item(list, Map.of("code", "STHJ-01", "departmentId", ecology, "law", ENVIRONMENT, "audience", "国家工作人员", "occasions", "6月5日"));
        item(list, Map.of("departmentId", justice, "law", "中华人民共和国宪法"));
        publish(list);
        var covered = Eventually.of(() -> ok("/duty-lists/" + list + "/coverage"), map -> map.at("/totals/notStarted").asInt() == 1);
        assertThat(covered.at("/totals/noCourse").asInt()).isEqualTo(1);

        var learner = learner();
        var recommended = PLATFORM.get(path("/my/elective-recommendations?limit=50"), learner).expect(200).json().get("items");
        var first = recommended.get(0);
        assertThat(first.at("/reasons/0/kind").asText()).isEqualTo("own-duty");
        assertThat(first.at("/reasons/0/text").asText()).isEqualTo("您所在的武威市生态环境局负责宣传《" + ENVIRONMENT + "》");
        assertThat(recommended).as("nothing is kept back").hasSizeGreaterThan(4);
        var course = first.at("/course/id").asText();
        var mine = PLATFORM.put(path("/my/electives/" + course), learner, null).expect(200).json();
        assertThat(mine.at("/share/missing").asInt()).isEqualTo(200);
        assertThat(mine.at("/items/0/course/id").asText()).isEqualTo(course);
        assertThat(PLATFORM.put(path("/my/interests"), learner, Map.of("topics", List.of("taxation"))).expect(200).json().get("topics").get(0).asText()).isEqualTo("taxation");
        PLATFORM.call("PUT", path("/my/interests"), learner, Map.of("topics", List.of("Nonsense!")), _ -> {}).expect(400);

        var chapter = PLATFORM.get(path("/my/courses/" + course), learner).expect(200).json().at("/chapterList/0/id").asText();
        PLATFORM.post(path("/my/study"), learner, Map.of("courseId", course, "chapterId", chapter, "clientId", "tab-of-the-test", "client", "pc")).expect(200);

        var studied = Eventually.of(() -> ok("/duty-lists/" + list + "/coverage"), map -> map.at("/totals/inStudy").asInt() == 1);
        assertThat(studied.at("/totals/figures/started").asInt()).isEqualTo(1);
        var itemId = ok("/duty-lists/" + list + "/items?q=STHJ").at("/items/0/id").asText();
        var detail = ok("/duty-lists/" + list + "/coverage/" + itemId);
        assertThat(detail.at("/courses/0/source").asText()).isEqualTo("code");
        assertThat(detail.get("units")).anySatisfy(line -> {
            assertThat(line.at("/unit/name").asText()).isEqualTo("武威市生态环境局");
            assertThat(line.at("/figures/started").asInt()).isEqualTo(1);
        });
        assertThat(workbook("/duty-lists/" + list + "/coverage/sheet")).anySatisfy(row -> assertThat(row.cells()).contains("STHJ-01", "有人在学"));
        var people = "/duty-lists/" + list + "/coverage/" + itemId + "/people";
        assertThat(ok(people).get("items")).singleElement().satisfies(person -> assertThat(List.of(person.get("name").asText(), person.at("/unit/name").asText())).containsExactly("王小明", "武威市生态环境局"));
        assertThat(PLATFORM.get(path(people), PLATFORM.token(city, Role.AUDITOR)).expect(200).json().at("/items/0/name").asText()).isEqualTo("王*明");
        assertThat(ok(people + "?state=finished").get("items")).isEmpty();
        PLATFORM.get(path(people + "?unitId=" + ecology), PLATFORM.token(city, Role.UNIT_ADMIN)).expect(404);
        theLedgerHasIt();
        assertThat(PLATFORM.get(path("/duty-lists/" + list + "/coverage"), PLATFORM.token(city, Role.UNIT_ADMIN)).expect(200).json().at("/totals/figures/started").asInt())
                .as("an administrator without an appointment sees nobody").isZero();
        PLATFORM.get(path("/duty-lists/" + list + "/coverage?unitId=" + ecology), PLATFORM.token(city, Role.UNIT_ADMIN)).expect(404);
    }

    private void theLedgerHasIt() throws IOException {
        var today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        var ledger = "/duty-ledgers/" + today.getYear();
        assertThat(ok(ledger + "/studies?departmentId=" + ecology).get("items")).anySatisfy(line -> {
            assertThat(line.get("code").asText()).isEqualTo("STHJ-01");
            assertThat(line.at("/unit/name").asText()).isEqualTo("武威市生态环境局");
            assertThat(line.at("/figures/started").asInt()).isEqualTo(1);
        });
        var content = new java.util.HashMap<String, Object>(Map.of("heading", "culture", "title", "湿地公园法治长廊", "from", today.toString(), "evidence", "环发〔2026〕3号"));
        var entry = PLATFORM.post(path(ledger + "/entries"), admin, Map.of("departmentId", ecology, "content", content)).expect(201);
        var at = ledger + "/entries/" + entry.json().get("id").asText();
        content.put("reached", 120);
        with("PUT", at, Map.of("content", content, "reason", "补人数"), entry);
        assertThat(ok(at).get("items")).hasSize(2);
        assertThat(ok(ledger + "/entries?heading=culture").at("/items/0/content/reached").asInt()).isEqualTo(120);
        PLATFORM.get(path(at), PLATFORM.token(city, Role.UNIT_ADMIN)).expect(404);
        content.put("title", "=HYPERLINK(\"http://x\")");
        PLATFORM.post(path(ledger + "/entries"), admin, Map.of("departmentId", justice, "content", content)).expect(201);
        assertThat(workbook(ledger + "/sheet")).anySatisfy(row -> assertThat(row.cells()).contains("武威市生态环境局", "谁执法谁普法", "平台统计", today.toString()))
                .anySatisfy(row -> assertThat(row.cells()).contains("武威市生态环境局", "法治文化", "单位填报", "湿地公园法治长廊"))
                .anySatisfy(row -> assertThat(row.cells()).as("a formula leaves as text").contains("'=HYPERLINK(\"http://x\")"));
        assertThat(ok(ledger + "/departments").get("items")).anySatisfy(line -> {
            assertThat(line.at("/department/id").asText()).isEqualTo(ecology);
            assertThat(line.get("filled").asInt()).isEqualTo(2);
        });
    }

    @Test
    void anEditorLinksACourseAndNobodyChangesAPublishedList() {
        var list = draft();
        var item = item(list, Map.of("departmentId", justice, "law", "中华人民共和国宪法"));
        PLATFORM.get(path("/duty-lists/" + list), PLATFORM.token(city, Role.OVERSIGHT_VIEWER)).expect(404);
        publish(list);
        PLATFORM.get(path("/duty-lists/" + list), PLATFORM.token(city, Role.OVERSIGHT_VIEWER)).expect(200);
        assertThat(PLATFORM.post(path("/duty-lists/" + list + "/items"), admin, Map.of("departmentId", ecology, "law", ENVIRONMENT)).expect(409).json().get("type").asText())
                .isEqualTo("/problems/duty-list-not-draft");

        var editor = PLATFORM.token(city, Role.COURSE_EDITOR);
        var course = PLATFORM.get(path("/courses?kind=elective&limit=1"), editor).expect(200).json().at("/items/0/id").asText();
        PLATFORM.put(path("/duty-lists/" + list + "/items/" + item + "/courses/" + course), editor, null).expect(204);
        assertThat(ok("/duty-lists/" + list + "/coverage/" + item).at("/courses/0/source").asText()).isEqualTo("editor");
        PLATFORM.call("DELETE", path("/duty-lists/" + list + "/items/" + item + "/courses/" + course), editor, null, _ -> {}).expect(204);
        assertThat(ok("/duty-lists/" + list + "/coverage/" + item).at("/courses/0/source").asText()).isEqualTo("excluded");
    }

    private String draft() {
        return PLATFORM.post(path("/duty-lists"), admin, Map.of("year", LocalDate.now(ZoneId.of("Asia/Shanghai")).getYear())).expect(201).json().get("id").asText();
    }

    private void publish(String list) {
        var read = PLATFORM.get(path("/duty-lists/" + list), admin).expect(200);
        PLATFORM.call("POST", path("/duty-lists/" + list + "/publication"), admin, null, _ -> {}).expect(428);
        PLATFORM.call("POST", path("/duty-lists/" + list + "/publication"), admin, null, request -> request.header("If-Match", read.header("ETag"))).expect(200);
    }

    private String item(String list, Map<String, String> content) {
        return PLATFORM.post(path("/duty-lists/" + list + "/items"), admin, content).expect(201).json().get("id").asText();
    }

    private JsonNode upload(String list, byte[] workbook) {
        return PLATFORM.call("POST", path("/duty-lists/" + list + "/imports?fileName=list.xlsx"), admin, workbook, _ -> {}).expect(201).json();
    }

    private static byte[] sheet(java.util.function.Consumer<SheetWriter> rows) {
        var out = new ByteArrayOutputStream();
        var titles = List.of("编号", "责任单位", "法律法规名称", "普法对象", "时间节点", "普法措施");
        try (var sheet = new SheetWriter(out, "清单", titles.stream().map(title -> new SheetColumn(title, 20)).toList())) {
            rows.accept(sheet);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    private String unit(String name, String parent) {
        return PLATFORM.post(path("/units"), admin, Map.of("name", name, "kind", "department", "parentId", parent)).expect(201).json().get("id").asText();
    }

    /** A state employee of the ecology department, with an account. */
    private String learner() {
        var person = PLATFORM.post(path("/enrolments"), admin,
                Map.of("campaignId", campaign, "unitId", ecology, "name", "王小明", "idNumber", "11010519491231002X", "phone", PHONE, "tier", "staff")).expect(201).json().get("personId").asText();
        var code = PLATFORM.post(path("/accounts/" + person + "/activation-codes"), admin, null).expect(201).json().get("code").asText();
        PLATFORM.post("/public/cities/" + city + "/activations", null, Map.of("login", PHONE, "code", code, "password", PASSWORD)).expect(200);
        return PLATFORM.session(city, PHONE, PASSWORD);
    }

    private String openCampaign() {
        var today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        var made = PLATFORM.post(path("/campaigns"), admin, Map.of("year", today.getYear())).expect(201);
        var id = made.json().get("id").asText();
        var change = (ObjectNode) made.json();
        change.remove(List.of("id", "year", "state", "rulesVersion", "sentences", "now", "openedAt", "closedAt"));
        change.get("rules").get("windows").forEach(window -> ((ObjectNode) window).put("from", today.minusDays(1).toString()).put("until", today.plusDays(30).toString()));
        var changed = with("PUT", "/campaigns/" + id, change, made);
        with("POST", "/campaigns/" + id + "/opening", null, changed);
        return id;
    }

    private Answer with(String method, String path, Object body, Answer before) {
        return PLATFORM.call(method, path(path), admin, body, request -> request.header("If-Match", before.header("ETag")).header("Idempotency-Key", UUID.randomUUID().toString())).expect(200);
    }

    private JsonNode ok(String path) {
        return PLATFORM.get(path(path), admin).expect(200).json();
    }

    private String path(String path) {
        return "/cities/" + city + path;
    }

    private List<SheetRow> workbook(String path) throws IOException {
        return rows(bytes(path));
    }

    private byte[] bytes(String path) throws IOException {
        try {
            var answer = HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(PLATFORM.url() + "/api/v1" + path(path))).header("Authorization", "Bearer " + admin).build(),
                    BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Disposition").orElse("")).as(path).contains("filename*=UTF-8''");
            return answer.body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private List<SheetRow> rows(byte[] workbook) throws IOException {
        try (var reader = SheetReader.open(Files.write(folder.resolve(UUID.randomUUID() + ".xlsx"), workbook), new SheetLimits(1_000_000, 10_000_000, 100, 20)); var rows = reader.rows()) {
            return rows.toList();
        }
    }
}
