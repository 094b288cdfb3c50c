package org.xuefa.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xuefa.platform.identity.AccessRules;
import org.xuefa.platform.identity.AccessRules.Operation;
import org.xuefa.platform.identity.Role;
import org.xuefa.testkit.RunningPlatform;
import org.xuefa.testkit.RunningPlatform.Answer;

/**
 * Every operation of the contract × every role × own and foreign city, against the running platform. A foreign city answers as if it did not exist;
 * a role the contract does not name is refused; whoever it names is let in (what the empty request then lacks is another matter).
 */
class AccessMatrixIT {
    private static final String CANARY = "金丝雀7f3a9c";
    private static final RunningPlatform PLATFORM = RunningPlatform.shared();
    private static final List<Operation> OPERATIONS =
            new AccessRules().all().values().stream().sorted(Comparator.comparing(Operation::path).thenComparing(Operation::method)).toList();
    private static final Map<String, String> BODIES = bodies();
    private static String own = "";
    private static String foreign = "";
    private static Canaries planted = new Canaries(CANARY, Map.of());
    /** Bodies that the contract takes, so that a write gets as far as looking for its object. */
    private static final Map<String, Object> WRITES = Map.ofEntries(Map.entry("disclosePersonalNumber", Map.of("field", "phone", "reason", "核对证书信息")),
            Map.entry("changePerson", Map.of("name", "改名")), Map.entry("changeAccount", Map.of("enabled", false, "reason", "停用")),
            Map.entry("decideEnrolment", Map.of("decision", "confirm")), Map.entry("removeEnrolment", Map.of("reason", "已调离")),
            Map.entry("exemptFromCampaign", Map.of("kind", "sick-leave", "reason", "长期病假")), Map.entry("applyRoster", Map.of("mode", "partial")),
            Map.entry("grantExtraTime", Map.of("minutes", 30, "reason", "视力障碍")), Map.entry("changeUnit", Map.of("name", "改名", "kind", "department")),
            Map.entry("setReportTargets", Map.of("passed", 80)), Map.entry("commentCourse", Map.of("text", "很好")), Map.entry("decideCourse", Map.of("decision", "approve")),
            Map.entry("updatePackPublisher", Map.of("active", true)));

    @BeforeAll
    static void twoCitiesOneWithCanaries() {
        own = PLATFORM.newCity();
        foreign = PLATFORM.newCity();
        planted = Canaries.plant(foreign, CANARY);
        assertThat(planted.ids()).hasSizeGreaterThan(8);
        assertThat(PLATFORM.get("/cities/" + foreign + "/campaigns", PLATFORM.token(foreign, Role.CITY_ADMIN)).body()).contains(CANARY);
        Canaries.openCampaign(own, "本市");
    }

    @Test
    void whoIsNotLoggedInGetsNowhereButToPublicOperations() {
        var wrong = new ArrayList<String>();
        for (var operation : OPERATIONS) {
            var answer = call(operation, own, null);
            if (operation.isPublic() ? List.of(401, 403, 500).contains(answer.status()) : answer.status() != 401) {
                wrong.add(operation.id() + " -> " + answer.status());
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void aForeignCityAnswersAsIfItDidNotExistForEveryRole() {
        var wrong = new ArrayList<String>();
        for (var role : EnumSet.complementOf(EnumSet.of(Role.PLATFORM_OPERATOR))) {
            var token = PLATFORM.token(own, role);
            OPERATIONS.stream().filter(operation -> !operation.isPublic()).forEach(operation -> {
                var answer = call(operation, foreign, token);
                if (answer.status() != 404 && answer.status() != 403) {
                    wrong.add(role + " " + operation.id() + " -> " + answer.status());
                }
                if (answer.body().contains(CANARY)) {
                    wrong.add(role + " " + operation.id() + " shows the foreign city");
                }
            });
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void inTheOwnCityTheContractDecides() {
        var wrong = new ArrayList<String>();
        for (var role : EnumSet.complementOf(EnumSet.of(Role.PLATFORM_OPERATOR))) {
            OPERATIONS.stream().filter(operation -> !operation.isPublic() && operation.isOfCity()).forEach(operation -> {
                var answer = call(operation, own, PLATFORM.token(own, role));
                var admitted = answer.status() != 401 && answer.status() < 500 && !answer.body().contains("/problems/not-permitted");
                if (admitted != operation.roles().contains(role)) {
                    wrong.add(role + " " + operation.id() + " -> " + answer.status() + " " + answer.body());
                }
                if (answer.body().contains(CANARY)) {
                    wrong.add(role + " " + operation.id() + " shows the foreign city");
                }
            });
        }
        assertThat(wrong).isEmpty();
    }

    /** The id is right and the city is not: nothing is found, nothing is told, nothing is changed. */
    @Test
    void anObjectOfTheForeignCityIsNotFoundUnderTheOwnCitysPath() {
        var before = asItsOwnAdministratorSeesIt();
        var wrong = new ArrayList<String>();
        int tried = 0;
        for (var role : EnumSet.complementOf(EnumSet.of(Role.PLATFORM_OPERATOR))) {
            for (var operation : OPERATIONS) {
                var path = operation.isPublic() || !operation.isOfCity() ? java.util.Optional.<String>empty() : planted.path(operation, own);
                if (path.isEmpty()) {
                    continue;
                }
                tried++;
                var body = WRITES.get(operation.id());
                var answer = send(operation, path.get(), PLATFORM.token(own, role), body);
                // A write whose body is not spelled out here may stumble over it before it looks for the object.
                boolean stumbled = body == null && BODIES.containsKey(operation.id()) && List.of(400, 415, 422).contains(answer.status());
                // Who takes part in nothing is told so before anything is looked for.
                boolean outsider = role == Role.LEARNER && answer.body().contains("/problems/not-a-participant");
                if (!List.of(403, 404).contains(answer.status()) && !stumbled && !outsider) {
                    wrong.add(role + " " + operation.id() + " -> " + answer.status() + " " + answer.body());
                }
                if (answer.body().contains(CANARY)) {
                    wrong.add(role + " " + operation.id() + " shows the foreign city");
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(tried).isGreaterThan(400);
        assertThat(asItsOwnAdministratorSeesIt()).isEqualTo(before);
    }

    /** A foreign id as a filter finds nothing either. */
    @Test
    void aForeignIdInAQueryFindsNothing() {
        var token = PLATFORM.account(own, "t-filters", java.util.Set.of(Role.CITY_ADMIN));
        var wrong = new ArrayList<String>();
        OPERATIONS.stream().filter(operation -> !operation.isPublic() && operation.isOfCity() && operation.method().equals("get") && !operation.path().replace("{city}", "").contains("{"))
                .forEach(operation -> List.of("campaignId", "unitId", "personId", "courseId").forEach(name -> {
                    var answer = PLATFORM.get(operation.path().replace("{city}", own) + "?" + name + "=" + planted.ids().get(name), token);
                    if (answer.status() >= 500 || answer.status() == 429 && !operation.path().endsWith("/sheet") || answer.body().contains(CANARY)) {
                        wrong.add(operation.id() + "?" + name + " -> " + answer.status() + " " + answer.body());
                    }
                }));
        assertThat(wrong).isEmpty();
    }

    private static List<String> asItsOwnAdministratorSeesIt() {
        var admin = PLATFORM.token(foreign, Role.CITY_ADMIN);
        var ids = planted.ids();
        return List.of("/campaigns/" + ids.get("campaignId"), "/units/" + ids.get("unitId"), "/people/" + ids.get("personId"), "/enrolments/" + ids.get("enrolmentId"),
                "/courses/" + ids.get("courseId"), "/questions/" + ids.get("questionId"), "/pack-publishers", "/duty-lists/" + ids.get("listId"), "/appointments",
                "/accounts/" + ids.get("personId")).stream().map(path -> PLATFORM.get("/cities/" + foreign + path, admin).expect(200).body()
                        .replaceAll("\"now\":\"[^\"]*\"", "")).toList();
    }

    @Test
    void theOperatorSeesNoCityFromInside() {
        var wrong = new ArrayList<String>();
        OPERATIONS.stream().filter(operation -> !operation.isPublic() && operation.isOfCity()).forEach(operation -> {
            var answer = call(operation, own, PLATFORM.operator());
            if (answer.status() != 404) {
                wrong.add(operation.id() + " -> " + answer.status());
            }
        });
        assertThat(wrong).isEmpty();
    }

    /** The first media type that an operation takes, by its id. */
    private static Map<String, String> bodies() {
        var found = new HashMap<String, String>();
        try (var contract = AccessRules.class.getResourceAsStream(AccessRules.CONTRACT)) {
            for (var path : new YAMLMapper().readTree(contract).get("paths")) {
                for (var operation : path) {
                    var types = operation.path("requestBody").path("content").fieldNames();
                    if (types.hasNext()) {
                        found.put(operation.path("operationId").asText(), types.next().replace("*/*", "application/octet-stream"));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static Answer call(Operation operation, String city, String token) {
        return send(operation, operation.path().replace("{city}", city).replaceAll("\\{[^}]*}", UUID.randomUUID().toString()), token, null);
    }

    private static Answer send(Operation operation, String path, String token, Object body) {
        var type = BODIES.get(operation.id());
        return PLATFORM.call(operation.method().toUpperCase(java.util.Locale.ROOT), path, token, type == null ? null : body == null ? "{}" : body, request -> {
            request.header("Idempotency-Key", UUID.randomUUID().toString()).header("If-Match", "\"r1\"");
            if (type != null) {
                request.setHeader("Content-Type", type);
            }
        });
    }
}
