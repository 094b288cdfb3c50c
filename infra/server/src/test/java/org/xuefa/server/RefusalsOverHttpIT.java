package org.xuefa.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xuefa.platform.identity.Role;
import org.xuefa.testkit.RunningPlatform;
import org.xuefa.testkit.RunningPlatform.Answer;

/** What a client is told that sent something wrong, or too much. */
class RefusalsOverHttpIT {
    private static final RunningPlatform PLATFORM = RunningPlatform.shared();
    private String city = "";
    private String admin = "";

    @BeforeEach
    void aCity() {
        city = PLATFORM.newCity();
        admin = PLATFORM.token(city, Role.CITY_ADMIN);
    }

    @Test
    void aFieldIsNamedByItsPlaceInTheBody() {
        assertThat(pointers(post("/units", Map.of("name", "局", "kind", "department", "parentId", UUID.randomUUID())))).containsExactly("/name");
        assertThat(pointers(post("/units", Map.of("kind", "department", "parentId", UUID.randomUUID())))).containsExactly("/name");
        assertThat(pointers(post("/units", Map.of("name", "司法局", "kind", "department", "colour", "red")))).containsExactly("/colour");
    }

    @Test
    void anItemOfAListIsNamedByItsNumberAndThenItsField() {
        assertThat(pointers(post("/units", Map.of("name", "司法局", "kind", "department", "parentId", UUID.randomUUID(),
                "contacts", List.of(Map.of("role", "leader", "name", "王局长"), Map.of("role", "deputy", "name", "")))))).containsExactly("/contacts/1/name");
        assertThat(pointers(post("/units", Map.of("name", "司法局", "kind", "department", "parentId", UUID.randomUUID(), "aliases", List.of("法律局", "短", "司法办")))))
                .containsExactly("/aliases/1");
    }

    @Test
    void aParameterIsNamedAsTheContractNamesIt() {
        assertThat(pointers(PLATFORM.get(at("/units?limit=0"), admin))).containsExactly("/limit");
        assertThat(pointers(PLATFORM.get(at("/units?q=" + "x".repeat(81)), admin))).containsExactly("/q");
    }

    @Test
    void oneAddressTooManyIsToldHowLongToWaitAndAnotherIsNot() {
        Answer refused = null;
        for (int i = 0; i < 400 && refused == null; i++) {
            var answer = verify("203.0.113.7");
            assertThat(answer.status()).isIn(404, 429);
            refused = answer.status() == 429 ? answer : null;
        }

        assertThat(refused).isNotNull();
        assertThat(refused.json().get("type").asText()).isEqualTo("/problems/too-many-requests");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isEqualTo(refused.json().get("retryAfter").asInt()).isBetween(1, 60);
        assertThat(verify("203.0.113.8").status()).isEqualTo(404);
    }

    /** An office of forty goes through one gateway on the day the codes are handed out. */
    @Test
    void activationIsCountedByTheLoginTypedAndNotByTheOfficesAddress() {
        for (int i = 0; i < 40; i++) {
            assertThat(activate("138111%05d".formatted(i), "203.0.113.9").status()).isEqualTo(422);
        }
        for (int i = 0; i < 20; i++) {
            assertThat(activate("13822200000", "203.0.113." + (10 + i)).status()).isEqualTo(422);
        }

        var worn = activate("138 2220 0000", "203.0.113.99");
        assertThat(worn.status()).isEqualTo(429);
        assertThat(Integer.parseInt(worn.header("Retry-After"))).isBetween(1, 30);
        assertThat(worn.body()).doesNotContain("1382220");
        assertThat(PLATFORM.get("/public/cities/" + city, null).status()).isEqualTo(200);
    }

    private Answer activate(String login, String address) {
        return PLATFORM.call("POST", "/public/cities/" + city + "/activations", null, Map.of("login", login, "code", "K7QF-2M9D-XW4T-HC6R-0B8N", "password", "Lü-shi 2026 minqin"),
                request -> request.header("X-Forwarded-For", address));
    }

    private Answer verify(String address) {
        return PLATFORM.call("GET", "/public/cities/" + city + "/certificates/AAAAAAAAAAAAAAAAAAAAAA", null, null, request -> request.header("X-Forwarded-For", address));
    }

    private static List<String> pointers(Answer answer) {
        return answer.expect(400).json().get("errors").findValues("pointer").stream().map(JsonNode::asText).toList();
    }

    private Answer post(String path, Object body) {
        return PLATFORM.post(at(path), admin, body);
    }

    private String at(String path) {
        return "/cities/" + city + path;
    }
}
