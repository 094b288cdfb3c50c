package org.xuefa.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
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

    @ParameterizedTest
    @ValueSource(strings = {"祁连山下的石羊河", "ten green bottles", "83719462"})
    void takesWhatIsNot(String password) {
        var verdict = TestCity.accounts().setPassword(city.slug, learner.id(), password);

        assertThat(verdict).isEqualTo(new PasswordVerdict.Accepted());
        assertThat(city.browser().logIn(learner.userName().value(), password).arrived()).isTrue();
    }
}
