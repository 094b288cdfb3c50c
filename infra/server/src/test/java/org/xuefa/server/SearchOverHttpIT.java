package org.xuefa.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xuefa.platform.identity.Role;
import org.xuefa.testkit.RunningPlatform;
import org.xuefa.testkit.RunningPlatform.Answer;

/** One search box over laws and what a city teaches, on the real deployment: who finds what, an outage, and an index built anew. */
class SearchOverHttpIT {
    private static final RunningPlatform PLATFORM = RunningPlatform.shared();
    private static final String PASSWORD = "Pa-ssw0rt-fuer-alle";
    private static final String ID_NUMBER = "11010519491231002X";
    private static final String PHONE = "13800138000";
    private String city = "";
    private String admin = "";
    private String editor = "";
    private String questionEditor = "";
    private String learner = "";

    @BeforeEach
    void aCityWithALearner() {
        city = PLATFORM.newCity();
        editor = PLATFORM.token(city, Role.COURSE_EDITOR);
        questionEditor = PLATFORM.token(city, Role.QUESTION_EDITOR);
        admin = PLATFORM.token(city, Role.CITY_ADMIN);
        learner = learner();
        importLaw("候鸟保护法", "任何人不得捕捉迁飞途中的候鸟。");
    }

    @Test
    void everybodyFindsWhatHeMayAndNothingTellsOfTheRest() {
        publish("候鸟保护实务", "staff");
        publish("候鸟保护领导责任", "leader");
        var foreign = PLATFORM.newCity();
        Eventually.of(() -> search(questionEditor, "候鸟保护"), found -> counts(found, "kind").getOrDefault("question", 0) == 8 && counts(found, "kind").getOrDefault("course", 0) == 2);
        Eventually.of(() -> search(learner, "候鸟保护法第一条"), found -> found.at("/items/0/kind").asText().equals("article"));

        var mine = search(learner, "候鸟保护");
        assertThat(mine.get("items").findValuesAsText("kind")).contains("article", "course", "chapter").doesNotContain("question");
        assertThat(mine.toString()).doesNotContain("领导责任").doesNotContain("question").doesNotContain("leader");
        assertThat(counts(mine, "kind")).containsEntry("course", 1).containsEntry("chapter", 1).doesNotContainKey("question");
        assertThat(counts(mine, "law")).containsKey("候鸟保护法");
        assertThat(counts(mine, "department")).isEqualTo(Map.of("林草局", 2));
        assertThat(counts(mine, "tier")).isEqualTo(Map.of("staff", 2));
        assertThat(mine.get("items")).filteredOn(item -> item.get("kind").asText().equals("course")).singleElement().satisfies(course -> {
            assertThat(course.get("link").asText()).startsWith("/learn/");
            assertThat(course.has("manageLink")).isFalse();
            assertThat(course.get("titleParts").get(0).get("marked").asBoolean()).isTrue();
        });
        assertThat(search(learner, "候鸟保护", "&kind=question").get("total").asInt()).isZero();
        assertThat(suggestions(learner, "候鸟")).contains("候鸟保护法", "候鸟保护实务").noneMatch(text -> text.contains("领导") || text.contains("题"));
        assertThat(suggestions(editor, "候鸟")).contains("候鸟保护领导责任");
        assertThat(search(questionEditor, "候鸟保护", "&kind=question").at("/items/0/manageLink").asText()).startsWith("/manage/questions?question=");
        var service = PLATFORM.token(city, Role.THIRD_PARTY);
        var outside = search(service, "候鸟保护");
        assertThat(outside.get("items").findValuesAsText("kind")).as("a third party's service").isNotEmpty().containsOnly("article");
        assertThat(counts(outside, "kind")).containsOnlyKeys("article");
        assertThat(outside.toString()).doesNotContain("实务").doesNotContain("领导责任").doesNotContain("林草局");
        assertThat(search(service, "候鸟保护", "&kind=course").get("total").asInt()).isZero();
        assertThat(suggestions(service, "候鸟")).contains("候鸟保护法").noneMatch(text -> text.contains("实务") || text.contains("领导"));
        for (var role : List.of(Role.CITY_ADMIN, Role.QUESTION_EDITOR, Role.LEARNER)) {
            var there = at(foreign, PLATFORM.token(foreign, role), "/search?q=" + encoded("候鸟保护")).json();
            assertThat(there.toString()).as(role.token()).doesNotContain("实务").doesNotContain("领导责任").doesNotContain("林草局");
            assertThat(at(foreign, PLATFORM.token(foreign, role), "/search/suggestions?q=" + encoded("候鸟")).body()).doesNotContain("实务");
        }
    }

    @Test
    void anOutageIsSaidTheRestGoesOnAndEditsDuringItArriveAfterwards() {
        var before = publish("留鸟保护实务", "staff");
        Eventually.of(() -> search(editor, "留鸟保护"), found -> counts(found, "kind").getOrDefault("course", 0) == 1);

        PLATFORM.stack().elasticsearch().stop();
        try {
            var refused = at(city, learner, "/search?q=" + encoded("留鸟保护"));
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.json().get("type").asText()).isEqualTo("/problems/search-unavailable");
            at(city, learner, "/search/suggestions?q=" + encoded("留鸟")).expect(200);
            at(city, learner, "/my/home").expect(200);
            publish("停机期间的留鸟课程", "staff");
            var now = at(city, editor, "/courses/" + before);
            PLATFORM.call("DELETE", "/cities/" + city + "/courses/" + before + "/publication", editor, null, request -> request.header("If-Match", now.header("ETag"))).expect(200);
            assertThat(index().get("state").asText()).isEqualTo("unavailable");
        } finally {
            PLATFORM.stack().elasticsearch().start();
        }

        var found = Eventually.of(() -> search(editor, "留鸟"), answer -> answer.has("items") && answer.toString().contains("停机期间的留鸟课程") && !answer.toString().contains("留鸟保护实务"));
        assertThat(counts(found, "kind")).containsEntry("course", 1);
        assertThat(Eventually.of(this::index, state -> state.get("waiting").asInt() == 0 && state.get("equal").asBoolean()).get("parked").asInt()).isZero();
    }

    /**
     * Edits in two cities and in the shared library while the engine is away: three rounds, or for as long as property xuefa.outage says. Afterwards
     * every count and hash is the database's again, and nothing was given up on the way.
     */
    @Test
    void editsOfAWholeOutageInTwoCitiesAndTheLibraryAllArrive() {
        var cities = List.of(city, PLATFORM.newCity());
        var early = new java.util.HashMap<String, String>();
        cities.forEach(each -> early.put(each, in(each).publish("涉禽保护实务", "staff")));
        cities.forEach(each -> Eventually.of(() -> in(each).index(), SearchOverHttpIT::isEqual));
        int articles = Eventually.of(SearchOverHttpIT::statuteIndex, SearchOverHttpIT::isEqual).get("stored").asInt();
        int rounds = 0;

        PLATFORM.stack().elasticsearch().stop();
        try {
            var until = Instant.now().plus(Duration.parse(System.getProperty("xuefa.outage", "PT0S")));
            while (rounds < 3 || Instant.now().isBefore(until)) {
                rounds++;
                for (var each : cities) {
                    in(each).publish("停机期间的涉禽课程" + rounds, "staff");
                    var now = at(each, admin, "/courses/" + early.get(each));
                    PLATFORM.call(rounds % 2 == 1 ? "DELETE" : "POST", "/cities/" + each + "/courses/" + early.get(each) + "/publication", admin, null, request -> request.header("If-Match", now.header("ETag"))).expect(200);
                }
                importLaw("涉禽保护法", "第" + rounds + "次修改：任何人不得惊扰涉禽。", LocalDate.of(2015, 1, 1).plusDays(rounds));
                if (Instant.now().isBefore(until)) {
                    pause(Duration.ofSeconds(5));
                }
            }
            cities.forEach(each -> {
                var state = in(each).index();
                assertThat(state.get("state").asText()).isEqualTo("unavailable");
                assertThat(state.get("waiting").asInt()).isPositive();
            });
        } finally {
            PLATFORM.stack().elasticsearch().start();
        }

        int made = rounds;
        for (var each : cities) {
            var after = Eventually.of(() -> in(each).index(), SearchOverHttpIT::isEqual);
            assertThat(after.get("indexedHash").asText()).isEqualTo(after.get("storedHash").asText());
            assertThat(after.get("parked").asInt()).isZero();
            var found = Eventually.of(() -> in(each).search(editor, "停机期间的涉禽课程", "&kind=course"), answer -> answer.path("total").asInt() >= made);
            assertThat(counts(found, "kind")).containsEntry("course", made);
            var titles = search(editor, "涉禽保护实务").get("items").findValuesAsText("title");
            assertThat(titles.contains("涉禽保护实务")).as("it is out again after an even number of rounds").isEqualTo(made % 2 == 0);
        }
        var library = Eventually.of(SearchOverHttpIT::statuteIndex, state -> isEqual(state) && state.get("stored").asInt() >= articles + made);
        assertThat(library.get("indexedHash").asText()).isEqualTo(library.get("storedHash").asText());
        System.out.println("outage: " + made + " rounds of edits in two cities and the library, all of them arrived: " + library);
    }

    @Test
    void theIndexIsComparedAndBuiltAnewByTheCityAndByTheOperator() {
        publish("水鸟保护实务", "staff");
        var whole = Eventually.of(this::index, state -> state.get("waiting").asInt() == 0 && state.get("equal").asBoolean() && state.get("stored").asInt() > 100);
        assertThat(whole.get("storedHash").asText()).isEqualTo(whole.get("indexedHash").asText());
        assertThat(whole.get("analysis").asText()).isEqualTo("plugin");
        assertThat(Eventually.of(SearchOverHttpIT::statuteIndex, SearchOverHttpIT::isEqual).get("analysis").asText()).isEqualTo("plugin");
        assertThat(whole.get("kinds").findValuesAsText("kind")).contains("course", "chapter", "pack", "question");

        PLATFORM.post("/cities/" + city + "/search-index", PLATFORM.token(city, Role.CITY_ADMIN), null).expect(202);
        PLATFORM.post("/platform/cities/" + city + "/search-index", PLATFORM.operator(), null).expect(202);

        for (int i = 0; i < 20; i++) {
            assertThat(counts(search(editor, "水鸟保护"), "kind")).as("while it is built").containsEntry("course", 1);
        }
        var again = Eventually.of(() -> PLATFORM.get("/platform/cities/" + city + "/search-index", PLATFORM.operator()).expect(200).json(), state -> state.get("equal").asBoolean());
        assertThat(again.get("indexedHash").asText()).isEqualTo(whole.get("indexedHash").asText());
        PLATFORM.get("/platform/cities/no-such-city/search-index", PLATFORM.operator()).expect(404);
    }

    private String publish(String title, String tier) {
        var content = Map.of("title", title, "kind", "elective", "theme", "ecology", "tiers", List.of(tier), "department", "林草局", "credit", 20, "practiceMinimum", 30, "practiceMaximum", 40,
                "chapters", List.of(Map.of("title", title + "第一章", "requiredSeconds", 10, "markdown", "《中华人民共和国候鸟保护法》第一条：" + title + "的要点。")));
        var course = PLATFORM.post("/cities/" + city + "/courses", editor, content).expect(201).json().get("id").asText();
        var questions = IntStream.rangeClosed(1, 4).mapToObj(number -> Map.of("key", "q-" + number, "type", "single", "difficulty", 1, "stem", title + "的第" + number + "道题？",
                "options", List.of("对", "错一", "错二"), "answer", List.of(1), "law", "中华人民共和国候鸟保护法", "article", "第一条", "explanation", "因为如此")).toList();
        var withQuestions = change("PUT", "/courses/" + course + "/questions", Map.of("items", questions), at(city, editor, "/courses/" + course));
        PLATFORM.call("POST", "/cities/" + city + "/courses/" + course + "/publication", admin, null, request -> request.header("If-Match", withQuestions.header("ETag"))).expect(200);
        return course;
    }

    private Answer change(String method, String path, Object body, Answer before) {
        return PLATFORM.call(method, "/cities/" + city + path, editor, body, request -> request.header("If-Match", before.header("ETag"))).expect(200);
    }

    private SearchOverHttpIT in(String slug) {
        city = slug;
        editor = PLATFORM.token(slug, Role.COURSE_EDITOR);
        admin = PLATFORM.token(slug, Role.CITY_ADMIN);
        return this;
    }

    private static boolean isEqual(JsonNode index) {
        return index.get("waiting").asInt() == 0 && index.get("equal").asBoolean();
    }

    private static JsonNode statuteIndex() {
        return PLATFORM.get("/platform/statute-index", PLATFORM.operator()).expect(200).json();
    }

    private static void importLaw(String title, String text) {
        importLaw(title, text, LocalDate.of(2020, 1, 1));
    }

    private static void importLaw(String title, String text, LocalDate passed) {
        SampleLaws.bringIn(PLATFORM, "中华人民共和国" + title, passed.getYear() + "年" + passed.getMonthValue() + "月" + passed.getDayOfMonth() + "日", text);
    }

    private String learner() {
        var today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        var draft = PLATFORM.post("/cities/" + city + "/campaigns", admin, Map.of("year", today.getYear())).expect(201);
        var campaign = draft.json().get("id").asText();
        var change = (ObjectNode) draft.json();
        change.remove(List.of("id", "year", "state", "rulesVersion", "sentences", "now", "openedAt", "closedAt"));
        change.get("rules").get("windows").forEach(window -> ((ObjectNode) window).put("from", today.minusDays(1).toString()).put("until", today.plusDays(30).toString()));
        var changed = PLATFORM.call("PUT", "/cities/" + city + "/campaigns/" + campaign, admin, change, request -> request.header("If-Match", draft.header("ETag"))).expect(200);
        PLATFORM.call("POST", "/cities/" + city + "/campaigns/" + campaign + "/opening", admin, null, request -> request.header("If-Match", changed.header("ETag"))
                .header("Idempotency-Key", UUID.randomUUID().toString())).expect(200);
        var unit = at(city, admin, "/units").json().at("/items/0/id").asText();
        var person = PLATFORM.post("/cities/" + city + "/enrolments", admin,
                Map.of("campaignId", campaign, "unitId", unit, "name", "张三", "idNumber", ID_NUMBER, "phone", PHONE, "tier", "staff")).expect(201).json().get("personId").asText();
        var code = PLATFORM.post("/cities/" + city + "/accounts/" + person + "/activation-codes", admin, null).expect(201).json().get("code").asText();
        PLATFORM.post("/public/cities/" + city + "/activations", null, Map.of("login", PHONE, "code", code, "password", PASSWORD)).expect(200);
        return PLATFORM.login(city, PHONE, PASSWORD);
    }

    private JsonNode index() {
        return at(city, PLATFORM.token(city, Role.CITY_ADMIN), "/search-index").expect(200).json();
    }

    private JsonNode search(String token, String words) {
        return search(token, words, "");
    }

    private JsonNode search(String token, String words, String more) {
        return at(city, token, "/search?limit=50&q=" + encoded(words) + more).json();
    }

    private List<String> suggestions(String token, String typed) {
        return at(city, token, "/search/suggestions?q=" + encoded(typed)).expect(200).json().get("items").findValuesAsText("text");
    }

    private static Answer at(String city, String token, String path) {
        return PLATFORM.get("/cities/" + city + path, token);
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    private static Map<String, Integer> counts(JsonNode answer, String facet) {
        var counts = new java.util.TreeMap<String, Integer>();
        answer.path("facets").forEach(one -> {
            if (one.path("name").asText().equals(facet)) {
                one.path("values").forEach(value -> counts.put(value.path("value").asText(), value.path("count").asInt()));
            }
        });
        return counts;
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
