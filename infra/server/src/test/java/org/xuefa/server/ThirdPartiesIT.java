package org.xuefa.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xuefa.platform.identity.AccessRules;
import org.xuefa.platform.identity.AppScope;
import org.xuefa.platform.identity.Role;
import org.xuefa.platform.identity.keycloak.Account;
import org.xuefa.platform.identity.keycloak.AppClients;
import org.xuefa.platform.identity.keycloak.LoginNumbers;
import org.xuefa.platform.identity.keycloak.UserName;
import org.xuefa.testkit.BrowserlessLogin;
import org.xuefa.testkit.RunningPlatform;
import org.xuefa.testkit.RunningPlatform.Answer;

/** Applications of others on the real deployment: how they come in, how far, and how they are put out again. Every operation for a service is AccessMatrixIT's. */
class ThirdPartiesIT {
    private static final RunningPlatform PLATFORM = RunningPlatform.shared();
    private static final String PASSWORD = "quiet-river-7 stones";
    private static final URI CALLBACK = URI.create("https://app.example.cn/login");
    private static final String CONTACT = "市大数据中心 应用处 0935-2210000";
    private String city = "";
    private String admin = "";

    @BeforeEach
    void aCity() {
        city = PLATFORM.newCity();
        admin = PLATFORM.token(city, Role.CITY_ADMIN);
    }

    @Test
    void aServiceComesInWithItsSecretAndFindsLawsOnly() {
        var service = register("service", Map.of());
        var secret = secret(service);
        var token = token(secret);

        get("/laws", token).expect(200);
        get("/search/suggestions?q=a", token).expect(200);
        assertThat(get("/me", token).status()).isEqualTo(403);
        assertThat(get("/courses", token).status()).isEqualTo(403);
        assertThat(get("/third-parties", token).status()).isEqualTo(403);
        assertThat(get("/my/home", token).status()).isEqualTo(403);
        assertThat(PLATFORM.get("/cities/" + PLATFORM.newCity() + "/laws", token).status()).isEqualTo(404);
        assertThat(PLATFORM.get("/platform/cities", token).status()).isEqualTo(404);
        assertThat(get("/third-parties", admin).body()).contains(CONTACT).doesNotContain(secret.get("secret").asText());
    }

    @Test
    void itIsPutOutAtOnceAndLetInAgain() {
        var service = register("service", Map.of());
        var secret = secret(service);
        var token = token(secret);
        get("/laws", token).expect(200);

        var off = change(service, Map.of("enabled", false));
        assertThat(get("/laws", token).status()).as("with the token it has").isEqualTo(401);
        assertThat(login(secret)).isIn(400, 401);

        var on = change(off, Map.of("enabled", true));
        get("/laws", token).expect(200);
        get("/laws", token(secret)).expect(200);
        PLATFORM.call("DELETE", path(on), admin, null, request -> request.header("If-Match", "\"1\"")).expect(412);
        PLATFORM.call("DELETE", path(on), admin, null, request -> request.header("If-Match", tag(on))).expect(204);
        assertThat(get("/laws", token).status()).as("deleted").isEqualTo(401);
        assertThat(login(secret)).isEqualTo(401);
        PLATFORM.get(path(on), admin).expect(404);
        assertThat(get("/third-parties", admin).json().get("items")).isEmpty();
    }

    @Test
    void aNewSecretEndsTheOldAndNeitherIsWrittenDownAnywhere() throws IOException {
        var service = register("service", Map.of());
        var first = secret(service);
        var second = secret(service);

        assertThat(login(first)).isEqualTo(401);
        assertThat(login(second)).isEqualTo(200);
        assertThat(PLATFORM.get(path(service), admin).expect(200).json().get("secretIssuedAt").asText()).isNotEmpty();
        var audit = get("/audit-entries?objectType=third-party", PLATFORM.token(city, Role.AUDITOR)).expect(200).body();
        assertThat(audit).contains("third-party.registered", "third-party.secret-issued", "t-city-admin").doesNotContain(second.get("secret").asText(), CONTACT);
        for (var log : logs()) {
            var text = Files.readString(log, StandardCharsets.ISO_8859_1);
            assertThat(text.contains(first.get("secret").asText()) || text.contains(second.get("secret").asText())).as(log.getFileName().toString()).isFalse();
        }
    }

    @Test
    void anAppActsForALearnerInWhatTheLearnerHasAgreedToAndNothingElse() {
        var app = register("on-behalf", Map.of("redirectUris", List.of(CALLBACK.toString()), "scopes", List.of("search", "study:read", "exam:read")));
        var learner = person(Role.LEARNER, Role.CITY_ADMIN);
        var client = app.get("clientId").asText();
        var login = PLATFORM.app(city, client, CALLBACK);
        var consent = login.submit(login.open(Map.of("scope", "openid study:read")), Map.of("username", learner, "password", PASSWORD));
        assertThat(consent.id()).isEqualTo("login-oauth-grant");
        var token = login.tokens(login.submit(consent, Map.of("accept", "yes"))).access();

        var me = get("/me", token).expect(200).json();
        assertThat(me.get("roles").toString()).as("an administrator too, but not through an app").isEqualTo("[\"learner\"]");
        var open = new AccessRules().all().values().stream().filter(operation -> operation.scopes().contains(AppScope.STUDY_READ)).map(AccessRules.Operation::id).toList();
        assertThat(me.get("capabilities")).extracting(JsonNode::asText).containsExactlyInAnyOrderElementsOf(open);
        get("/my/notices", token).expect(200);
        for (var refused : List.of("/search?q=a", "/laws", "/my/exam-hall", "/my/certificates", "/my/sessions", "/my/study", "/third-parties", "/people")) {
            assertThat(get(refused, token).status()).as(refused).isEqualTo(403);
        }
        assertThat(PLATFORM.post("/cities/" + city + "/my/study", token, Map.of()).status()).isEqualTo(403);
        assertThat(PLATFORM.get("/cities/" + PLATFORM.newCity() + "/me", token).status()).isEqualTo(404);

        change(app, Map.of("scopes", List.of("search")));
        assertThat(get("/me", token).status()).as("the city takes the scope away").isEqualTo(403);
    }

    @Test
    void aLearnerTakesTheAgreementBackAndTheAppHasToAskAgain() {
        var app = register("on-behalf", Map.of("redirectUris", List.of(CALLBACK.toString()), "scopes", List.of("search", "study:read")));
        var learner = person(Role.LEARNER);
        var own = PLATFORM.session(city, learner, PASSWORD);
        assertThat(get("/my/app-consents", own).expect(200).json().get("items")).isEmpty();
        var login = PLATFORM.app(city, app.get("clientId").asText(), CALLBACK);
        var tokens = login.tokens(login.submit(login.submit(login.open(Map.of("scope", "openid study:read")), Map.of("username", learner, "password", PASSWORD)), Map.of("accept", "yes")));

        var mine = get("/my/app-consents", own).expect(200).json().get("items");
        assertThat(mine).hasSize(1);
        assertThat(mine.at("/0/name").asText()).isEqualTo(app.get("name").asText());
        assertThat(mine.at("/0/scopes").toString()).as("what was agreed to, not all the app may ask for").isEqualTo("[\"study:read\"]");
        assertThat(get("/my/app-consents", tokens.access()).status()).as("not an app's business").isEqualTo(403);
        assertThat(get("/my/app-consents", PLATFORM.session(city, person(Role.LEARNER), PASSWORD)).expect(200).json().get("items")).as("of somebody else").isEmpty();

        var withdrawal = "/cities/" + city + "/my/app-consents/" + app.get("id").asText();
        PLATFORM.call("DELETE", withdrawal, own, null, _ -> {}).expect(204);
        assertThat(get("/my/app-consents", own).expect(200).json().get("items")).isEmpty();
        assertThatThrownBy(() -> login.refresh(tokens)).as("no further token").hasMessageContaining("400");
        var again = PLATFORM.app(city, app.get("clientId").asText(), CALLBACK);
        var page = again.submit(again.open(Map.of("scope", "openid study:read")), Map.of("username", learner, "password", PASSWORD));
        assertThat(page.id()).as("asked again").isEqualTo("login-oauth-grant");
        PLATFORM.call("DELETE", withdrawal, own, null, _ -> {}).expect(404);
        assertThat(get("/audit-entries?objectType=third-party", PLATFORM.token(city, Role.AUDITOR)).expect(200).body()).contains("third-party.consent-withdrawn");
    }

    /** Nothing that an app may do for a person changes anything. */
    @Test
    void scopesAndThirdPartiesReadOnly() {
        assertThat(new AccessRules().all().values()).filteredOn(operation -> !operation.scopes().isEmpty() || operation.roles().contains(Role.THIRD_PARTY)).isNotEmpty()
                .allSatisfy(operation -> assertThat(operation.method()).as(operation.id()).isEqualTo("get"));
    }

    @Test
    void anAppWithoutAgreementGetsNowhere() {
        var app = register("on-behalf", Map.of("redirectUris", List.of(CALLBACK.toString()), "scopes", List.of("search")));
        var login = PLATFORM.app(city, app.get("clientId").asText(), CALLBACK);

        var tokens = login.tokens(login.submit(login.open(), Map.of("username", person(Role.LEARNER), "password", PASSWORD)));

        assertThat(get("/laws", tokens.access()).status()).as("asked for no scope").isEqualTo(403);
        assertThat(PLATFORM.post(path(app) + "/secrets", admin, null).expect(422).json().get("type").asText()).isEqualTo("/problems/third-party-has-no-secret");
    }

    @Test
    void aClientThatTheCityHasNotRegisteredIsAStranger() {
        var secret = secret(register("service", Map.of()));
        assertThat(PLATFORM.serviceLogin(PLATFORM.newCity(), secret.get("clientId").asText(), secret.get("secret").asText()).statusCode()).as("in another city").isEqualTo(401);

        for (var client : List.of("app-" + UUID.randomUUID(), "statistics")) {
            PLATFORM.appClients().ensure(city, new AppClients.Spec(client, "未登记", true, true, List.of(), Set.of()));
            var token = BrowserlessLogin.tokens(PLATFORM.serviceLogin(city, client, PLATFORM.appClients().newSecret(city, client))).access();

            assertThat(get("/laws", token).status()).as(client).isEqualTo(401);
        }
    }

    @Test
    void allItsCallsTogetherAreCounted() {
        var token = token(secret(register("service", Map.of("requestsPerMinute", 3))));

        var answers = IntStream.range(0, 6).mapToObj(_ -> get("/laws", token)).toList();

        assertThat(answers.getFirst().status()).isEqualTo(200);
        assertThat(answers.getLast().status()).isEqualTo(429);
        assertThat(answers.getLast().header("Retry-After")).matches("[1-9]\\d?");
    }

    @Test
    void badRegistrationsAreRefusedFieldByField() {
        var wrong = PLATFORM.post("/cities/" + city + "/third-parties", admin, Map.of("kind", "on-behalf", "name", "市民云", "contact", CONTACT, "purpose", "查看进度", "scopes", List.of("search"),
                "redirectUris", List.of("https://a.cn/*", "http://a.cn/x", "https://a.cn/#x", "javascript:alert(1)", "https://u:p@a.cn/", "https://a.cn/ok", "https://a.cn/ok", "cn.example.app:/in", "http://127.0.0.1/in")));
        assertThat(wrong.expect(400).json().get("errors")).extracting(error -> error.get("pointer").asText())
                .containsExactly("/redirectUris/0", "/redirectUris/1", "/redirectUris/2", "/redirectUris/3", "/redirectUris/4", "/redirectUris/6");
        var empty = PLATFORM.post("/cities/" + city + "/third-parties", admin, Map.of("kind", "on-behalf", "name", "市民云", "contact", CONTACT, "purpose", "查看进度"));
        assertThat(empty.expect(400).json().get("errors")).extracting(error -> error.get("pointer").asText()).containsExactly("/redirectUris", "/scopes");
        var service = PLATFORM.post("/cities/" + city + "/third-parties", admin, Map.of("kind", "service", "name", "门户", "contact", CONTACT, "purpose", "检索", "scopes", List.of("search")));
        assertThat(service.expect(400).json().at("/errors/0/pointer").asText()).isEqualTo("/scopes");
        var first = register("service", Map.of());
        var twin = PLATFORM.post("/cities/" + city + "/third-parties", admin, wanted("service", Map.of("name", first.get("name").asText())));
        assertThat(twin.expect(409).json().get("type").asText()).isEqualTo("/problems/third-party-name-taken");
    }

    @Test
    void theOperatorDoesItInTheCitysNameAndTheAuditSaysSo() {
        var under = "/platform/cities/" + city + "/third-parties";
        var made = PLATFORM.post(under, PLATFORM.operator(), wanted("service", Map.of())).expect(201).json();
        var secret = PLATFORM.post(under + "/" + made.get("id").asText() + "/secrets", PLATFORM.operator(), null).expect(200).json();
        var token = token(secret);
        get("/laws", token).expect(200);

        var off = body(made);
        off.put("enabled", false);
        var changed = PLATFORM.call("PUT", under + "/" + made.get("id").asText(), PLATFORM.operator(), off, request -> request.header("If-Match", tag(made))).expect(200).json();
        assertThat(get("/laws", token).status()).isEqualTo(401);
        assertThat(PLATFORM.get(under, PLATFORM.operator()).expect(200).json().at("/items/0/enabled").asBoolean()).isFalse();
        PLATFORM.call("DELETE", under + "/" + made.get("id").asText(), PLATFORM.operator(), null, request -> request.header("If-Match", tag(changed))).expect(204);

        var audit = get("/audit-entries?objectType=third-party", PLATFORM.token(city, Role.AUDITOR)).expect(200).json().get("items");
        assertThat(audit).hasSize(5).allSatisfy(entry -> assertThat(entry.toString()).contains("operator"));
        PLATFORM.get("/platform/cities/no-such-city/third-parties", PLATFORM.operator()).expect(404);
    }

    @Test
    void whatKeycloakWasAwayForIsDoneWhenItIsBackAndLastUsesAreWrittenDown() {
        var used = register("service", Map.of());
        var token = token(secret(used));
        var keycloak = PLATFORM.stack().keycloak();
        keycloak.stop();
        JsonNode made;
        try {
            made = register("service", Map.of());
            assertThat(made.get("ready").asBoolean()).isFalse();
            get("/laws", token).expect(200);
            change(used, Map.of("enabled", false));
            assertThat(get("/laws", token).status()).as("switched off without Keycloak").isEqualTo(401);
            assertThat(PLATFORM.post(path(made) + "/secrets", admin, null).expect(503).json().get("type").asText()).isEqualTo("/problems/third-party-login-away");
        } finally {
            keycloak.start();
        }

        Eventually.of(() -> PLATFORM.get(path(made), admin).json(), found -> found.get("ready").asBoolean());
        get("/laws", token(secret(made))).expect(200);
        assertThat(Eventually.of(() -> PLATFORM.get(path(used), admin).json(), found -> found.get("ready").asBoolean()).get("lastUsedAt").asText()).isNotEmpty();
    }

    @Test
    void thePublishedContractIsTheOneServedAndSaysWhereTokensComeFrom() throws IOException {
        var list = get("/third-parties", admin).expect(200).json();
        var answer = PLATFORM.get("/public/cities/" + city + "/openapi", null).expect(200);
        var contract = new YAMLMapper().readTree(answer.body());

        assertThat(list.get("contractUrl").asText()).isEqualTo(PLATFORM.url() + "/api/v1/public/cities/" + city + "/openapi");
        assertThat(answer.header("Content-Type")).startsWith("application/yaml");
        assertThat(answer.header("ETag")).isNotEmpty();
        assertThat(contract.at("/info/version").asText()).isNotEmpty();
        assertThat(contract.at("/servers/0/url").asText()).isEqualTo(PLATFORM.url() + "/api/v1");
        var ids = new ArrayList<String>();
        contract.get("paths").forEach(path -> path.forEach(operation -> {
            if (operation.has("operationId")) {
                ids.add(operation.get("operationId").asText());
            }
        }));
        assertThat(ids).containsExactlyInAnyOrderElementsOf(new AccessRules().all().keySet());
        var schemes = contract.at("/components/securitySchemes");
        assertThat(schemes.at("/service/flows/clientCredentials/tokenUrl").asText()).isEqualTo(list.get("tokenUrl").asText());
        assertThat(schemes.at("/person/flows/authorizationCode/scopes").fieldNames()).toIterable().containsExactlyInAnyOrder("search", "study:read", "exam:read");
        assertThat(contract.get("paths").get("/cities/{city}/search").at("/get/security").toString()).isEqualTo("[{\"bearer\":[]},{\"service\":[]},{\"person\":[\"search\"]}]");
        assertThat(contract.get("paths").get("/cities/{city}/people").at("/get/security").isMissingNode()).as("people only").isTrue();
        assertThat(PLATFORM.get("/public/openapi", null).expect(200).body()).doesNotContain("clientCredentials");
    }

    private static Map<String, Object> wanted(String kind, Map<String, Object> more) {
        var wanted = new HashMap<String, Object>(Map.of("kind", kind, "name", "应用" + UUID.randomUUID(), "contact", CONTACT, "purpose", "在市民云中检索法律法规"));
        wanted.putAll(more);
        return wanted;
    }

    private JsonNode register(String kind, Map<String, Object> more) {
        return PLATFORM.post("/cities/" + city + "/third-parties", admin, wanted(kind, more)).expect(201).json();
    }

    private JsonNode change(JsonNode before, Map<String, Object> more) {
        var body = body(before);
        more.forEach(body::putPOJO);
        return PLATFORM.call("PUT", path(before), admin, body, request -> request.header("If-Match", tag(before))).expect(200).json();
    }

    private static ObjectNode body(JsonNode shown) {
        var body = ((ObjectNode) shown).deepCopy();
        body.retain("name", "contact", "purpose", "redirectUris", "scopes", "requestsPerMinute", "enabled");
        return body;
    }

    private static String tag(JsonNode shown) {
        return "\"r" + shown.get("version").asInt() + "\"";
    }

    private String path(JsonNode shown) {
        return "/cities/" + city + "/third-parties/" + shown.get("id").asText();
    }

    private JsonNode secret(JsonNode service) {
        return PLATFORM.post(path(service) + "/secrets", admin, null).expect(200).json();
    }

    private int login(JsonNode secret) {
        return PLATFORM.serviceLogin(city, secret.get("clientId").asText(), secret.get("secret").asText()).statusCode();
    }

    private String token(JsonNode secret) {
        return BrowserlessLogin.tokens(PLATFORM.serviceLogin(city, secret.get("clientId").asText(), secret.get("secret").asText())).access();
    }

    private Answer get(String path, String token) {
        return PLATFORM.get("/cities/" + city + path, token);
    }

    private String person(Role... roles) {
        var name = UserName.random();
        var made = PLATFORM.accounts().create(city, new Account.Draft(name, "王小明", LoginNumbers.NONE, Set.of(roles), true));
        PLATFORM.accounts().setPassword(city, ((Account.Creation.Created) made).id(), PASSWORD);
        return name.value();
    }

    private static List<Path> logs() throws IOException {
        var liberty = PLATFORM.stack().logs().resolveSibling("liberty").resolve("servers/xuefa/logs");
        try (var own = Files.walk(liberty); var all = Files.walk(PLATFORM.stack().logs())) {
            return java.util.stream.Stream.concat(own, all).filter(Files::isRegularFile).toList();
        }
    }
}
