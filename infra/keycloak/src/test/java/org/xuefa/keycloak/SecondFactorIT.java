package org.xuefa.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xuefa.platform.identity.Role;
import org.xuefa.platform.identity.keycloak.LoginNumbers;

class SecondFactorIT {

    @Test
    void isAskedOfAdministratorsWhileTheCityWantsIt() {
        var city = TestCity.open(false);
        var administrator = city.person(LoginNumbers.NONE, Role.COUNTY_ADMIN).userName().value();
        var learner = city.person(LoginNumbers.NONE, Role.LEARNER).userName().value();
        var before = city.browser();
        var oneFactor = before.tokens(administrator, TestCity.PASSWORD);

        var on = TestCity.realms().ensure(city.spec(true));

        assertThat(on.repaired()).containsExactly("second factor on");
        assertThat(before.tryRefresh(oneFactor).statusCode()).as("sessions with one factor end").isEqualTo(400);
        assertThat(city.browser().logIn(learner, TestCity.PASSWORD).arrived()).isTrue();
        var setUp = city.browser().logIn(administrator, TestCity.PASSWORD);
        assertThat(setUp.id()).isEqualTo("login-config-totp");

        TestCity.realms().ensure(city.spec(false));
        assertThat(city.browser().logIn(administrator, TestCity.PASSWORD).id()).isNotEqualTo("login-otp");
    }

    @Test
    void isSetUpOnceThenAskedForEachTimeAndCanBeReset() {
        var city = TestCity.open(true);
        var administrator = city.person(LoginNumbers.NONE, Role.CITY_ADMIN);
        var name = administrator.userName().value();
        var browser = city.browser();
        var setUp = browser.logIn(name, TestCity.PASSWORD);
        var secret = setUp.hiddenFields().getOrDefault("totpSecret", "");

        var arrived = browser.setUpCodes(setUp);

        assertThat(arrived.arrived()).isTrue();
        assertThat(browser.tokens(arrived).claims().path("realm_access").path("roles").toString()).contains("city-admin");
        var again = city.browser();
        var asked = again.logIn(name, TestCity.PASSWORD);
        assertThat(asked.id()).isEqualTo("login-otp");
        assertThat(asked.html()).doesNotContain(name);
        var wrong = again.submit(asked, Map.of("otp", "000000"));
        assertThat(wrong.id()).isEqualTo("login-otp");
        assertThat(wrong.message()).contains("验证码不正确");
        assertThat(again.enterCode(wrong, secret).arrived()).isTrue();

        TestCity.accounts().resetSecondFactor(city.slug, administrator.id());

        assertThat(city.browser().logIn(name, TestCity.PASSWORD).id()).isEqualTo("login-config-totp");
    }
}
