package org.xuefa.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.xuefa.platform.identity.Role;
import org.xuefa.testkit.RunningPlatform;
import org.xuefa.testkit.RunningPlatform.Answer;

/** A city with an open campaign, one short course, a published exam and people who can log in; made through the published interface. */
final class FaultCity {
    static final int ATTEMPTS = 10;
    private static final String PASSWORD = "Ma-ta-fei-yan 2026";
    private static final ZoneId CITY_TIME = ZoneId.of("Asia/Shanghai");
    private final RunningPlatform platform;
    private final String slug;
    private final String campaign;
    private final Course course;
    private final List<People.Person> people;
    private int given;

    /** The one course; reading its one chapter takes ten seconds, the least there is. */
    record Course(UUID id, UUID chapter) {}

    private static final class Holder {
        /** Not more than may activate their accounts from one address within ten minutes. */
        private static final FaultCity SHARED = new FaultCity(RunningPlatform.shared(), 20);
    }

    private FaultCity(RunningPlatform platform, int size) {
        this.platform = platform;
        slug = platform.newCity();
        var unit = "测试市司法局";
        people = People.some(size, unit);
        post("/units", Map.of("name", unit, "kind", "department", "parentId", get("/units").path("items").path(0).path("id").asText()), 201);
        campaign = openedCampaign();
        roster();
        course = course();
        exam();
    }

    /** One city for all tests of this JVM. */
    static FaultCity shared() {
        return Holder.SHARED;
    }

    String slug() {
        return slug;
    }

    String campaign() {
        return campaign;
    }

    /** With windows around today, one credit as the target, and attempts to the contract's limit, also after a pass. */
    private String openedCampaign() {
        var made = post("/campaigns", Map.of("year", LocalDate.now(CITY_TIME).getYear()), 201);
        var path = "/campaigns/" + made.path("id").asText();
        var before = read(path);
        var detail = (ObjectNode) before.json();
        var rules = (ObjectNode) detail.path("rules");
        var windows = rules.putObject("windows");
        for (var window : List.of("enrolment", "study", "exam")) {
            windows.putObject(window).put("from", LocalDate.now(CITY_TIME).minusDays(2).toString()).put("until", LocalDate.now(CITY_TIME).plusDays(30).toString());
        }
        ((ObjectNode) rules.path("credit")).put("target", 1).put("mix", "none").put("compulsoryMinimum", 0).put("electiveCap", 0);
        ((ObjectNode) rules.path("study")).put("heartbeatSeconds", 5).put("toleranceSeconds", 60);
        ((ObjectNode) rules.path("practice")).put("questions", 3);
        ((ObjectNode) rules.path("exam")).put("durationMinutes", 60).put("attempts", ATTEMPTS).put("furtherAttemptAfterPass", true);
        var changed = call("PUT", path, Map.of("title", detail.path("title").asText(), "tiers", detail.path("tiers"), "rules", rules), before.header("ETag")).expect(200);
        call("POST", path + "/opening", null, changed.header("ETag")).expect(200);
        return detail.path("id").asText();
    }

    private void roster() {
        var path = "/cities/" + slug + "/rosters?fileName=roster.xlsx&campaignId=" + campaign;
        var batch = platform.call("POST", path, administrator(), People.sheet(people), _ -> {}).expect(201).json().path("id").asText();
        until("the roster is read", () -> get("/rosters/" + batch), found -> !"reading".equals(found.path("state").asText()));
        post("/rosters/" + batch + "/applications", Map.of("mode", "all-or-nothing"), 202);
        until("the roster is applied", () -> get("/rosters/" + batch), found -> "applied".equals(found.path("state").asText()));
    }

    private Course course() {
        var content = Map.of("title", "宪法入门", "kind", "compulsory", "theme", "constitution", "tiers", List.of("leader", "staff", "enterprise"), "credit", 60,
                "practiceMinimum", 30, "practiceMaximum", 40, "chapters", List.of(Map.of("title", "第一章", "requiredSeconds", 10, "markdown", "宪法是国家的根本法。")));
        var made = platform.post("/cities/" + slug + "/courses", administrator(), content).expect(201);
        var id = made.json().path("id").asText();
        var questions = IntStream.rangeClosed(1, 4).<Map<String, Object>>mapToObj(number -> {
            var question = new java.util.HashMap<>(Questions.single(number));
            question.put("key", "k-" + number);
            question.remove("topic");
            return question;
        }).toList();
        var asked = call("PUT", "/courses/" + id + "/questions", Map.of("items", questions), made.header("ETag")).expect(200);
        call("POST", "/courses/" + id + "/publication", null, asked.header("ETag")).expect(200);
        return new Course(UUID.fromString(id), UUID.fromString(made.json().path("content").path("chapters").path(0).path("id").asText()));
    }

    private void exam() {
        for (var question : Questions.bank()) {
            var made = platform.post("/cities/" + slug + "/questions", administrator(), question).expect(201);
            call("PUT", "/questions/" + made.json().path("id").asText() + "/state", Map.of("state", "active"), made.header("ETag")).expect(200);
        }
        var path = "/blueprints/" + campaign + "/staff";
        var before = platform.get("/cities/" + slug + path, administrator());
        var saved = call("PUT", path, Questions.blueprint(), before.status() == 200 ? before.header("ETag") : "").expect(200);
        call("POST", path + "/publication", null, saved.header("ETag")).expect(200);
        until("papers are drawn", () -> get(path), found -> found.path("stock").asInt() >= 40);
    }

    /** Numbers of the right options as this paper shows them; the questions are ours. */
    static List<Integer> right(JsonNode item) {
        return Questions.right(item);
    }

    Course theCourse() {
        return course;
    }

    /** People nobody had before, with their accounts activated and logged in. */
    List<Learner> learners(int count, Patience patience, History history) {
        var chosen = people.subList(given, given += count);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var coming = chosen.stream().map(person -> threads.submit(() -> new Learner(this, activated(person), patience, history))).toList();
            var learners = new ArrayList<Learner>();
            for (Future<Learner> one : coming) {
                learners.add(one.get());
            }
            return learners;
        } catch (ExecutionException failed) {
            throw new AssertionError(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private Badge activated(People.Person person) {
        var found = post("/people/searches", Map.of("idNumber", person.idNumber()), 200).path("items").path(0).path("id").asText();
        var code = post("/accounts/" + found + "/activation-codes", null, 201).path("code").asText();
        // Keycloak may still hold connections to a database that was killed before: it is told so, and the code stays good.
        until("an account is activated", () -> {
            var answer = platform.post("/public/cities/" + slug + "/activations", null, Map.of("login", person.phone(), "code", code, "password", PASSWORD));
            return Wire.JSON.valueToTree(answer.status() == 503 ? 503 : answer.expect(200).status());
        }, status -> status.asInt() == 200);
        return new Badge(URI.create(platform.stack().environment().get("XUEFA_KEYCLOAK_URL")), slug, URI.create(platform.url() + "/" + slug + "/"), person.phone(), PASSWORD);
    }

    String administrator() {
        return kept(Role.CITY_ADMIN);
    }

    private String kept(Role role) {
        platform.token(slug, role);
        return platform.session(slug, "t-" + role.token(), "Lü-shi 2026 wuwei");
    }

    private JsonNode get(String path) {
        return read(path).json();
    }

    private Answer read(String path) {
        return platform.get("/cities/" + slug + path, administrator()).expect(200);
    }

    private JsonNode post(String path, @Nullable Object body, int wanted) {
        return platform.post("/cities/" + slug + path, administrator(), body).expect(wanted).json();
    }

    private Answer call(String method, String path, @Nullable Object body, String ifMatch) {
        return platform.call(method, "/cities/" + slug + path, administrator(), body, request -> {
            if (!ifMatch.isEmpty()) {
                request.header("If-Match", ifMatch);
            }
        });
    }

    static JsonNode until(String what, Supplier<JsonNode> look, Predicate<JsonNode> good) {
        var end = System.nanoTime() + 90_000_000_000L;
        for (var found = look.get(); ; found = look.get()) {
            if (good.test(found)) {
                return found;
            }
            if (System.nanoTime() > end) {
                throw new AssertionError("waited in vain until " + what + ": " + found);
            }
            Patience.sleep(250);
        }
    }
}
