package org.xuefa.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.xuefa.platform.identity.AppScope;
import org.xuefa.platform.identity.Role;
import org.xuefa.platform.identity.keycloak.AppClients;
import org.xuefa.platform.identity.keycloak.LoginNumbers;
import org.xuefa.testkit.BrowserlessLogin;
import org.xuefa.testkit.LoginPage;

/** What Keycloak gives to the applications of third parties, and what not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AppClientsIT {
    private static final URI CALLBACK = URI.create("https://app.example.cn/login");
    private static final String NAME = "市民云 \"${slug}\" <b>";
    private final AppClients apps = TestCity.apps();
    private TestCity city;
    private String learner;

    @BeforeAll
    void open() {
        city = TestCity.open(false);
        learner = city.person(LoginNumbers.NONE, Role.LEARNER, Role.CITY_ADMIN).userName().value();
    }

    @Test
    void aServiceGetsATokenForItselfWithOneRoleAndNothingPersonal() {
        var spec = service("app-one", true);
        apps.ensure(city.slug, spec);
        var secret = apps.newSecret(city.slug, "app-one");

        var claims = claims(token("app-one", secret));

        assertThat(claims.path("azp").asText()).isEqualTo("app-one");
        assertThat(texts(claims.path("aud"), claims.path("aud").asText())).contains("xuefa-api");
        assertThat(claims.path("typ").asText()).isEqualTo("Bearer");
        assertThat(claims.path("realm_access").path("roles").toString()).isEqualTo("[\"third-party\"]");
        assertThat(claims.fieldNames()).toIterable().doesNotContain("name", "email", "clientHost", "clientAddress", "resource_access");
    }

    @Test
    void aNewSecretEndsTheOldOneAndASwitchEndsBoth() {
        apps.ensure(city.slug, service("app-two", true));
        var first = apps.newSecret(city.slug, "app-two");
        var second = apps.newSecret(city.slug, "app-two");

        assertThat(token("app-two", first).statusCode()).isEqualTo(401);
        assertThat(token("app-two", second).statusCode()).isEqualTo(200);
        apps.ensure(city.slug, service("app-two", true));
        assertThat(token("app-two", second).statusCode()).as("made again").isEqualTo(200);
        apps.ensure(city.slug, service("app-two", false));
        assertThat(token("app-two", second).statusCode()).as("switched off").isIn(400, 401);
        apps.remove(city.slug, "app-two");
        apps.remove(city.slug, "app-two");
        assertThat(token("app-two", second).statusCode()).as("gone").isEqualTo(401);
    }

    @Test
    void anAppActsForALearnerWithWhatTheLearnerHasAgreedTo() {
        apps.ensure(city.slug, app("app-three", AppScope.SEARCH, AppScope.STUDY_READ));
        var browser = browser("app-three");

        var grant = logIn(browser, "openid study:read");
        assertThat(grant.id()).isEqualTo("login-oauth-grant");
        assertThat(grant.html()).contains("查看您的报名、课程和学习进度", "市民云").doesNotContain("检索法律法规", "<b>\"");
        var tokens = browser.tokens(browser.submit(grant, Map.of("accept", "yes")));

        var claims = tokens.claims();
        assertThat(claims.path("azp").asText()).isEqualTo("app-three");
        assertThat(claims.path("scope").asText().split(" ")).contains("study:read").doesNotContain("search", "exam:read");
        assertThat(claims.path("realm_access").path("roles").toString()).as("of an administrator too").isEqualTo("[\"learner\"]");
        assertThat(claims.fieldNames()).toIterable().doesNotContain("name");
        assertThat(browser.tryRefresh(tokens).statusCode()).isEqualTo(200);
        assertThat(browser.open(Map.of("scope", "openid study:read")).arrived()).as("asked once").isTrue();
    }

    @Test
    void whoDoesNotAgreeGivesNothing() {
        apps.ensure(city.slug, app("app-four", AppScope.EXAM_READ));
        var browser = browser("app-four");

        var refused = browser.submit(logIn(browser, "openid exam:read"), Map.of("cancel", "no"));

        assertThat(refused.parameters()).containsEntry("error", "access_denied");
    }

    @Test
    void anAppAsksForNoMoreThanItMayAndReturnsNowhereElse() {
        apps.ensure(city.slug, app("app-five", AppScope.SEARCH));
        assertThat(browser("app-five").open(Map.of("scope", "openid exam:read")).parameters()).containsEntry("error", "invalid_scope");
        assertThat(browser("app-five").open(Map.of("code_challenge", "", "code_challenge_method", "")).parameters()).containsEntry("error", "invalid_request");
        assertThat(browser("app-five").open(Map.of("redirect_uri", CALLBACK + "/else")).id()).isEqualTo("error");

        apps.ensure(city.slug, app("app-five", AppScope.EXAM_READ));
        assertThat(browser("app-five").open(Map.of("scope", "openid exam:read")).id()).isEqualTo("login");
        assertThat(browser("app-five").open(Map.of("scope", "openid search")).parameters()).as("taken away").containsEntry("error", "invalid_scope");
    }

    @Test
    void thePortalAndItsRealmStayAsTheyWere() {
        apps.ensure(city.slug, service("app-six", true));
        apps.ensure(city.slug, app("app-six-too", AppScope.SEARCH));

        assertThat(TestCity.realms().ensure(city.spec(false)).changedNothing()).isTrue();
        assertThat(city.browser().open(Map.of("scope", "openid search")).parameters()).containsEntry("error", "invalid_scope");
    }

    private LoginPage logIn(BrowserlessLogin browser, String scope) {
        return browser.submit(browser.open(Map.of("scope", scope)), Map.of("username", learner, "password", TestCity.PASSWORD));
    }

    private BrowserlessLogin browser(String client) {
        return new BrowserlessLogin(TestCity.address(), city.slug, client, CALLBACK);
    }

    private HttpResponse<String> token(String client, String secret) {
        return city.browser().post("token", Map.of("grant_type", "client_credentials", "client_id", client, "client_secret", secret));
    }

    private static AppClients.Spec service(String client, boolean enabled) {
        return new AppClients.Spec(client, NAME, enabled, true, List.of(), Set.of());
    }

    private static AppClients.Spec app(String client, AppScope... scopes) {
        return new AppClients.Spec(client, NAME, true, false, List.of(CALLBACK.toString()), Set.of(scopes));
    }

    private static JsonNode claims(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        try {
            var json = new JsonMapper();
            return json.readTree(Base64.getUrlDecoder().decode(json.readTree(response.body()).path("access_token").asText().split("\\.")[1]));
        } catch (IOException e) {
            throw new AssertionError("no token", e);
        }
    }

    private static List<String> texts(JsonNode list, String single) {
        return list.isArray() ? StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList() : List.of(single);
    }
}
