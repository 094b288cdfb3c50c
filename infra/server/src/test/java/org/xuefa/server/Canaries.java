package org.xuefa.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.xuefa.platform.identity.AccessRules.Operation;
import org.xuefa.platform.identity.Role;
import org.xuefa.spi.IdCardNumber;
import org.xuefa.testkit.RunningPlatform;

/**
 * Objects of many kinds in one city that carry a word nobody else may read.
 *
 * @param ids by the name of the parameter with which a path names such an object
 */
record Canaries(String word, Map<String, String> ids) {
    private static final RunningPlatform PLATFORM = RunningPlatform.shared();
    private static final Pattern PARAMETER = Pattern.compile("([a-z-]+)/\\{([A-Za-z]+)}");

    static Canaries plant(String city, String word) {
        var admin = PLATFORM.token(city, Role.CITY_ADMIN);
        var at = "/cities/" + city;
        var ids = new HashMap<String, String>();
        var campaign = openCampaign(city, word);
        ids.put("campaignId", campaign);
        var root = PLATFORM.get(at + "/units", admin).expect(200).json().at("/items/0/id").asText();
        var unit = made(PLATFORM.post(at + "/units", admin, Map.of("name", word + "局", "kind", "department", "parentId", root)));
        ids.put("unitId", unit.get("id").asText());
        var enrolment = made(PLATFORM.post(at + "/enrolments", admin, Map.of("campaignId", campaign, "unitId", ids.get("unitId"), "name", word,
                "idNumber", IdCardNumber.complete("62062119900101007").value(), "phone", "13830000077", "tier", "staff")));
        ids.put("enrolmentId", enrolment.get("id").asText());
        ids.put("personId", enrolment.get("personId").asText());
        ids.put("appointmentId", made(PLATFORM.post(at + "/appointments", admin,
                Map.of("role", "unit-admin", "unitId", ids.get("unitId"), "primary", true, "name", word, "phone", "13830000078"))).get("id").asText());
        ids.put("rosters/batchId", made(PLATFORM.call("POST", at + "/rosters?campaignId=" + campaign + "&fileName=" + URLEncoder.encode(word + ".xlsx", StandardCharsets.UTF_8),
                admin, RosterSheet.of("某单位"), _ -> {})).get("id").asText());
        var course = made(PLATFORM.post(at + "/courses", admin, Map.of("title", word, "kind", "compulsory", "theme", "constitution", "tiers", List.of("staff"), "credit", 60,
                "practiceMinimum", 30, "practiceMaximum", 40, "chapters", List.of(Map.of("title", word, "requiredSeconds", 10, "markdown", word)))));
        ids.put("courseId", course.get("id").asText());
        ids.put("chapterId", course.at("/content/chapters/0/id").asText());
        ids.put("questionId", made(PLATFORM.post(at + "/questions", admin, Map.of("type", "single", "topic", "constitution", "difficulty", 1, "stem", word + "？",
                "options", List.of("甲", "乙", "丙"), "answer", List.of(1)))).get("id").asText());
        ids.put("publisherId", made(PLATFORM.post(at + "/pack-publishers", admin, Map.of("department", word, "unitId", ids.get("unitId")))).get("id").asText());
        ids.put("listId", made(PLATFORM.post(at + "/duty-lists", admin, Map.of("year", LocalDate.now(ZoneId.of("Asia/Shanghai")).getYear()))).get("id").asText());
        return new Canaries(word, Map.copyOf(ids));
    }

    /** The operation's path below a city with these objects; empty when it names another kind, or none. */
    Optional<String> path(Operation operation, String city) {
        var path = operation.path().replace("{city}", city);
        var parameter = PARAMETER.matcher(path);
        var filled = new StringBuilder();
        boolean any = false;
        while (parameter.find()) {
            var id = ids.get(parameter.group(1) + "/" + parameter.group(2));
            id = id == null && !parameter.group(2).equals("batchId") ? ids.get(parameter.group(2)) : id;
            if (id == null) {
                return Optional.empty();
            }
            any = true;
            parameter.appendReplacement(filled, parameter.group(1) + "/" + id);
        }
        parameter.appendTail(filled);
        var rest = filled.toString();
        if (rest.contains("{personId}")) {
            rest = rest.replace("{personId}", ids.get("personId"));
        }
        return any && !rest.contains("{") ? Optional.of(rest) : Optional.empty();
    }

    /** A campaign in the middle of all its windows. */
    static String openCampaign(String city, String title) {
        var admin = PLATFORM.token(city, Role.CITY_ADMIN);
        var at = "/cities/" + city + "/campaigns";
        var today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        var draft = PLATFORM.post(at, admin, Map.of("year", today.getYear(), "title", title)).expect(201);
        var id = draft.json().get("id").asText();
        var change = (ObjectNode) draft.json();
        change.remove(List.of("id", "year", "state", "rulesVersion", "sentences", "now", "openedAt", "closedAt"));
        change.get("rules").get("windows").forEach(window -> ((ObjectNode) window).put("from", today.minusDays(1).toString()).put("until", today.plusDays(30).toString()));
        var changed = PLATFORM.call("PUT", at + "/" + id, admin, change, request -> request.header("If-Match", draft.header("ETag"))).expect(200);
        PLATFORM.call("POST", at + "/" + id + "/opening", admin, null,
                request -> request.header("If-Match", changed.header("ETag")).header("Idempotency-Key", UUID.randomUUID().toString())).expect(200);
        return id;
    }

    private static JsonNode made(RunningPlatform.Answer answer) {
        return answer.expect(201).json();
    }
}
