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

    @BeforeAll
    static void twoCitiesOneWithCanaries() {
        own = PLATFORM.newCity();
        foreign = PLATFORM.newCity();
        var admin = PLATFORM.token(foreign, Role.CITY_ADMIN);
        var campaign = PLATFORM.post("/cities/" + foreign + "/campaigns", admin, Map.of("year", 2026, "title", CANARY));
        assertThat(campaign.status()).as(campaign.body()).isIn(200, 201);
        assertThat(PLATFORM.get("/cities/" + foreign + "/campaigns", admin).body()).contains(CANARY);
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
        var path = operation.path().replace("{city}", city).replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
        var type = BODIES.get(operation.id());
        return PLATFORM.call(operation.method().toUpperCase(java.util.Locale.ROOT), path, token, type == null ? null : "{}", request -> {
            request.header("Idempotency-Key", UUID.randomUUID().toString()).header("If-Match", "\"1\"");
            if (type != null) {
                request.setHeader("Content-Type", type);
            }
        });
    }
}
