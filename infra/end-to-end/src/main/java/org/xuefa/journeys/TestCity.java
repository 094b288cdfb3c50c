package org.xuefa.journeys;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.xuefa.platform.identity.Role;
import org.xuefa.platform.identity.keycloak.Account;
import org.xuefa.platform.identity.keycloak.LoginNumbers;
import org.xuefa.platform.identity.keycloak.UserName;
import org.xuefa.testkit.RunningPlatform;
import org.xuefa.testkit.RunningPlatform.Answer;

/** A city made ready through the published API, step by step as its administrators would. */
final class TestCity {
    static final String PASSWORD = "Ma-ta-fei-yan 2026";
    private static final JsonMapper JSON = new JsonMapper();
    private static final ZoneId CITY_TIME = ZoneId.of("Asia/Shanghai");
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private final RunningPlatform platform;
    private final String slug;
    private final Map<String, String> units = new HashMap<>();

    private TestCity(RunningPlatform platform, String slug) {
        this.platform = platform;
        this.slug = slug;
    }

    /** Adds the city as the platform operator does, with an administrator "admin". */
    static TestCity added(RunningPlatform platform, String slug, String code, String name) {
        platform.put("/platform/cities/" + slug, platform.operator(), Map.of("code", code, "name", name, "secondFactorForAdministrators", false)).expect(200);
        enter(platform, slug, Role.CITY_ADMIN, "admin", "市级管理员");
        var city = new TestCity(platform, slug);
        var root = city.get("/units").path("items").path(0);
        city.units.put(root.path("name").asText(), root.path("id").asText());
        city.units.put("", root.path("id").asText());
        return city;
    }

    String slug() {
        return slug;
    }

    /** An account of somebody who is not on the books. */
    void account(Role role, String userName, String displayName) {
        enter(platform, slug, role, userName, displayName);
    }

    /** @param parent name of the unit above, empty for the city */
    void unit(String name, String kind, String parent) {
        var made = post("/units", Map.of("name", name, "kind", kind, "parentId", unitId(parent)), 201);
        units.put(name, made.path("id").asText());
    }

    String unitId(String name) {
        return Objects.requireNonNull(units.get(name), name);
    }

    /** This year's draft with windows around today and rules that let a journey be walked in minutes. */
    String draft() {
        var year = LocalDate.now(CITY_TIME).getYear();
        var made = post("/campaigns", Map.of("year", year), 201);
        var path = "/campaigns/" + made.path("id").asText();
        var before = read(path);
        var detail = (ObjectNode) before.json();
        var rules = (ObjectNode) detail.path("rules");
        var windows = rules.putObject("windows");
        var today = LocalDate.now(CITY_TIME);
        for (var window : List.of("enrolment", "study", "exam")) {
            windows.putObject(window).put("from", today.minusDays(2).toString()).put("until", today.plusDays(30).toString());
        }
        ((ObjectNode) rules.path("study")).put("heartbeatSeconds", 5).put("toleranceSeconds", 20).put("idleMinutes", 1);
        ((ObjectNode) rules.path("practice")).put("questions", 3).put("passScore", 66);
        ((ObjectNode) rules.path("exam")).put("durationMinutes", 30).put("attempts", 2).put("showWrongItems", "at-once");
        var change = Map.of("title", detail.path("title").asText(), "tiers", detail.path("tiers"), "rules", rules);
        call("PUT", path, change, before.header("ETag")).expect(200);
        return detail.path("id").asText();
    }

    void open(String campaignId) {
        var path = "/campaigns/" + campaignId;
        call("POST", path + "/opening", null, read(path).header("ETag")).expect(200);
    }

    /** Uploads a roster and puts it on the books; every row must be good. */
    void roster(String campaignId, Roster roster) {
        var path = "/rosters?campaignId=" + campaignId + "&fileName=" + URLEncoder.encode("名册.xlsx", StandardCharsets.UTF_8);
        var batch = upload(path, "admin", roster.sheet()).path("id").asText();
        until("the roster is read", () -> get("/rosters/" + batch), found -> !"reading".equals(found.path("state").asText()));
        post("/rosters/" + batch + "/applications", Map.of("mode", "all-or-nothing"), 202);
        var applied = until("the roster is applied", () -> get("/rosters/" + batch), found -> !"applying".equals(found.path("state").asText()));
        if (!"applied".equals(applied.path("state").asText())) {
            throw new AssertionError("the roster ended as " + applied);
        }
    }

    String code(Person person) {
        var found = post("/people/searches", Map.of("idNumber", person.idNumber()), 200).path("items");
        return post("/accounts/" + found.path(0).path("id").asText() + "/activation-codes", null, 201).path("code").asText();
    }

    /** Activates the account as the person does on the public page. */
    void activate(Person person) {
        activate(person.phone(), code(person));
    }

    /** Appoints somebody new, who then activates the account. */
    void appoint(String role, String unit, Person person) {
        var made = post("/appointments", Map.of("role", role, "unitId", unitId(unit), "name", person.name(), "phone", person.phone()), 201);
        activate(person.phone(), post("/accounts/" + made.path("personId").asText() + "/activation-codes", null, 201).path("code").asText());
    }

    /** A course and a question that stay drafts. */
    void drafts(Object course, Object question) {
        create("/courses", course);
        create("/questions", question);
    }

    /** Writes and publishes a course with its questions. */
    void course(JsonNode course) {
        var made = create("/courses", course.path("content"));
        var path = "/courses/" + made.json().path("id").asText();
        var asked = call("PUT", path + "/questions", Map.of("items", course.path("questions")), made.header("ETag")).expect(200);
        call("POST", path + "/publication", null, asked.header("ETag")).expect(200);
    }

    void question(JsonNode question) {
        var made = create("/questions", question);
        call("PUT", "/questions/" + made.json().path("id").asText() + "/state", Map.of("state", "active"), made.header("ETag")).expect(200);
    }

    void publishBlueprint(String campaignId, String tier, Object blueprint) {
        var path = "/blueprints/" + campaignId + "/" + tier;
        var before = platform.get("/cities/" + slug + path, administrator());
        var saved = call("PUT", path, blueprint, before.status() == 200 ? before.header("ETag") : "").expect(200);
        call("POST", path + "/publication", null, saved.header("ETag")).expect(200);
        until("papers are drawn", () -> get(path), found -> found.path("stock").asInt() > 0);
    }

    static JsonNode resource(String name) {
        try (var file = Objects.requireNonNull(TestCity.class.getResourceAsStream(name), name)) {
            return JSON.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void activate(String login, String code) {
        platform.post("/public/cities/" + slug + "/activations", null, Map.of("login", login, "code", code, "password", PASSWORD)).expect(200);
    }

    /** Sends a file as somebody of the city. */
    JsonNode upload(String path, String login, byte[] file) {
        return platform.call("POST", "/cities/" + slug + path, platform.session(slug, login, PASSWORD), file, _ -> {}).expect(201).json();
    }

    /** Creates something as somebody of the city. */
    void postAs(String login, String path, Object body) {
        platform.post("/cities/" + slug + path, platform.session(slug, login, PASSWORD), body).expect(201);
    }

    private String administrator() {
        return platform.session(slug, "admin", PASSWORD);
    }

    private static void enter(RunningPlatform platform, String slug, Role role, String userName, String displayName) {
        var draft = new Account.Draft(new UserName(userName), displayName, LoginNumbers.NONE, Set.of(role), true);
        if (platform.accounts().create(slug, draft) instanceof Account.Creation.Created(var id)) {
            platform.accounts().setPassword(slug, id, PASSWORD);
        }
    }

    JsonNode get(String path) {
        return read(path).json();
    }

    Answer read(String path) {
        return platform.get("/cities/" + slug + path, administrator()).expect(200);
    }

    private Answer create(String path, Object body) {
        return platform.post("/cities/" + slug + path, administrator(), body).expect(201);
    }

    JsonNode post(String path, @Nullable Object body, int wanted) {
        return platform.post("/cities/" + slug + path, administrator(), body).expect(wanted).json();
    }

    Answer call(String method, String path, @Nullable Object body, String ifMatch) {
        return platform.call(method, "/cities/" + slug + path, administrator(), body, request -> {
            if (!ifMatch.isEmpty()) {
                request.header("If-Match", ifMatch);
            }
        });
    }

    static JsonNode until(String what, Supplier<JsonNode> look, Predicate<JsonNode> good) {
        for (var end = Instant.now().plus(PATIENCE); ; ) {
            var found = look.get();
            if (good.test(found)) {
                return found;
            }
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("waited in vain until " + what + ": " + found);
            }
            try {
                Thread.sleep(250);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
