package org.xuefa.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.xuefa.platform.identity.Role;
import org.xuefa.platform.identity.keycloak.LoginNumbers;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TokensIT {

    private TestCity city;
    private String name;

    @BeforeAll
    void open() {
        city = TestCity.open(false);
        name = city.person(LoginNumbers.NONE, Role.LEARNER).userName().value();
    }

    @Test
    void aRefreshTokenWorksOnceAndItsSecondUseEndsTheLogin() {
        var browser = city.browser();
        var first = browser.tokens(name, TestCity.PASSWORD);
        var second = browser.refresh(first);

        var reuse = browser.tryRefresh(first);
        var afterwards = browser.tryRefresh(second);

        assertThat(reuse.statusCode()).isEqualTo(400);
        assertThat(reuse.body()).contains("invalid_grant");
        assertThat(afterwards.statusCode()).isEqualTo(400);
    }

    @Test
    void twoTabsOfOneLoginRefreshIndependently() {
        var browser = city.browser();
        var tab = browser.tokens(name, TestCity.PASSWORD);
        var otherTab = browser.tokens(browser.open());

        tab = browser.refresh(tab);
        otherTab = browser.refresh(otherTab);
        tab = browser.refresh(tab);

        assertThat(browser.tryRefresh(otherTab).statusCode()).isEqualTo(200);
    }

    @Test
    void logOutEndsSessionAndTokens() {
        var browser = city.browser();
        var tokens = browser.tokens(name, TestCity.PASSWORD);

        var after = browser.logOut(tokens);

        assertThat(after.address()).isEqualTo(city.redirect());
        assertThat(browser.tryRefresh(tokens).statusCode()).isEqualTo(400);
        assertThat(browser.open().id()).isEqualTo("login");
    }

    @Test
    void noClientTakesAPasswordDirectly() {
        for (var client : new String[] {"portal", "admin-cli", "account", "account-console", "security-admin-console", "broker"}) {
            var answer = city.browser().post("token", Map.of("grant_type", "password", "client_id", client, "username", name, "password", TestCity.PASSWORD));

            assertThat(answer.statusCode()).as(client).isBetween(400, 401);
            assertThat(answer.body()).as(client).doesNotContain("access_token");
        }
    }

    @Test
    void onlyTheExactAddressOfThePortalGetsACode() {
        for (var address : new String[] {"https://evil.example/", city.redirect() + "evil", TestCity.PORTAL + "/other/", TestCity.PORTAL + "/" + city.slug, city.redirect() + "?x=1"}) {
            var page = city.browser().open(Map.of("redirect_uri", address));

            assertThat(page.id()).as(address).isEqualTo("error");
            assertThat(page.html()).as(address).contains("请从学法考试首页重新登录");
        }
    }

    @Test
    void aCodeNeedsPkceWithS256() {
        var without = city.browser().open(Map.of("code_challenge", "", "code_challenge_method", ""));
        var plain = city.browser().open(Map.of("code_challenge_method", "plain"));
        var implicit = city.browser().open(Map.of("response_type", "token"));

        assertThat(without.parameters()).containsEntry("error", "invalid_request");
        assertThat(plain.parameters()).containsEntry("error", "invalid_request");
        assertThat(implicit.arrived()).isFalse();
        assertThat(implicit.id()).isNotEqualTo("login");
    }

    @Test
    void nobodyGetsATokenThatOutlivesTheLogin() {
        var browser = city.browser();
        var offline = browser.open(Map.of("scope", "openid offline_access"));

        assertThat(offline.parameters()).containsEntry("error", "invalid_scope");
    }
}
