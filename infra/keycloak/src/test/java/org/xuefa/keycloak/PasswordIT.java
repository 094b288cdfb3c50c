package org.xuefa.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xuefa.platform.identity.Role;
import org.xuefa.platform.identity.keycloak.Account;
import org.xuefa.platform.identity.keycloak.LoginNumbers;
import org.xuefa.platform.identity.keycloak.PasswordVerdict;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PasswordIT {

    private TestCity city;
    private Account learner;

    @BeforeAll
    void open() {
        city = TestCity.open(false);
        learner = city.person(LoginNumbers.NONE, Role.LEARNER);
    }

    @ParameterizedTest
    @CsvSource({"short 7, TOO_SHORT", "88888888, REPEATED", "00000000, REPEATED", "12345678, SEQUENTIAL", "1234567890, SEQUENTIAL", "123456abc, SEQUENTIAL",
        "qwertyuiop, SEQUENTIAL", "password, COMMON", "P@ssw0rd2026, COMMON", "19900307, PERSONAL_NUMBER", "13800138000, PERSONAL_NUMBER",
        "0123456789abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz, TOO_LONG"})
    void refusesWhatIsGuessedFirstAndSaysWhy(String password, PasswordVerdict.Rule rule) {
        var verdict = TestCity.accounts().setPassword(city.slug, learner.id(), password);

        assertThat(verdict).isEqualTo(new PasswordVerdict.Refused(rule));
    }

    @ParameterizedTest
    @ValueSource(strings = {"123456", "000000", "888888", "12345678", "Wuwei2026"})
    void refusesTheDefaultPasswordsOfOtherPlatforms(String password) {
        assertThat(TestCity.accounts().setPassword(city.slug, learner.id(), password)).isInstanceOf(PasswordVerdict.Refused.class);
    }

    @Test
    void isChosenAtTheFirstLoginUnderTheSameRules() {
        var newcomer = city.person(LoginNumbers.NONE, Role.LEARNER);
        TestCity.accounts().setOneTimePassword(city.slug, newcomer.id(), "once only, 4 stones");
        var browser = city.browser();
        var page = browser.logIn(newcomer.userName().value(), "once only, 4 stones");
        assertThat(page.id()).isEqualTo("login-update-password");

        var weak = browser.submit(page, Map.of("password-new", "12345678", "password-confirm", "12345678"));
        var unequal = browser.submit(weak, Map.of("password-new", "祁连山下的石羊河", "password-confirm", "祁连山下的石羊"));
        var good = browser.submit(unequal, Map.of("password-new", "祁连山下的石羊河", "password-confirm", "祁连山下的石羊河"));

        assertThat(weak.message()).contains("密码不能是连续的数字");
        assertThat(unequal.message()).contains("两次输入的密码不一致");
        assertThat(good.arrived()).isTrue();
        assertThat(city.browser().logIn(newcomer.userName().value(), "once only, 4 stones").arrived()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"祁连山下的石羊河", "ten green bottles", "83719462"})
    void takesWhatIsNot(String password) {
        var verdict = TestCity.accounts().setPassword(city.slug, learner.id(), password);

        assertThat(verdict).isEqualTo(new PasswordVerdict.Accepted());
        assertThat(city.browser().logIn(learner.userName().value(), password).arrived()).isTrue();
    }
}
