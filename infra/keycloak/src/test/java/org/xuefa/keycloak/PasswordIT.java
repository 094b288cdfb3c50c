package org.xuefa.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xuefa.platform.identity.Role;
import org.xuefa.platform.identity.keycloak.Account;
import org.xuefa.platform.identity.keycloak.Accounts;
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
    @CsvSource({"nine char, TOO_SHORT", "8888888888, REPEATED", "0000000000, REPEATED", "0123456789, SEQUENTIAL", "1234567890, SEQUENTIAL", "123456abcd, SEQUENTIAL",
        "qwertyuiop, SEQUENTIAL", "password123, COMMON", "P@ssw0rd2026, COMMON", "62060019900307123X, PERSONAL_NUMBER", "13800138000, PERSONAL_NUMBER",
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

        var weak = browser.submit(page, Map.of("password-new", "1234567890", "password-confirm", "1234567890"));
        var unequal = browser.submit(weak, Map.of("password-new", "祁连山下的石羊河岸边", "password-confirm", "祁连山下的石羊河岸"));
        var good = browser.submit(unequal, Map.of("password-new", "祁连山下的石羊河岸边", "password-confirm", "祁连山下的石羊河岸边"));

        assertThat(weak.message()).contains("密码不能是连续的数字");
        assertThat(unequal.message()).contains("两次输入的密码不一致");
        assertThat(good.arrived()).isTrue();
        assertThat(city.browser().logIn(newcomer.userName().value(), "once only, 4 stones").arrived()).isFalse();
    }

    @Test
    void aOneTimePasswordIsGoodForThreeDaysAndANewOneIsGoodAgain() throws SQLException {
        var young = city.person(LoginNumbers.NONE, Role.CITY_ADMIN);
        var old = city.person(LoginNumbers.NONE, Role.CITY_ADMIN);
        var own = city.person(LoginNumbers.NONE, Role.CITY_ADMIN);
        TestCity.accounts().setOneTimePassword(city.slug, young.id(), "once only, 4 stones");
        TestCity.accounts().setOneTimePassword(city.slug, old.id(), "once only, 4 stones");
        setAt(young, Accounts.ONE_TIME_PASSWORD_LIFE.minusMinutes(5));
        setAt(old, Accounts.ONE_TIME_PASSWORD_LIFE.plusSeconds(5));
        setAt(own, Accounts.ONE_TIME_PASSWORD_LIFE.plusDays(300));

        assertThat(city.browser().logIn(young.userName().value(), "once only, 4 stones").id()).isEqualTo("login-update-password");
        assertThat(city.browser().logIn(own.userName().value(), TestCity.PASSWORD).arrived()).as("a password of one's own does not expire").isTrue();
        assertThat(city.browser().logIn(old.userName().value(), "guessed wrong").message()).contains("账号或密码不正确");
        var browser = city.browser();
        var refused = browser.logIn(old.userName().value(), "once only, 4 stones");
        assertThat(refused.id()).isEqualTo("login");
        assertThat(refused.message()).contains("一次性密码已超过 72 小时");
        assertThat(browser.open().arrived()).isFalse();

        TestCity.accounts().setOneTimePassword(city.slug, old.id(), "once more, 5 stones");
        assertThat(city.browser().logIn(old.userName().value(), "once more, 5 stones").id()).isEqualTo("login-update-password");
    }

    /** As if the password had been set so long ago. */
    private static void setAt(Account account, Duration ago) throws SQLException {
        try (var connection = TestCity.database(); var update = connection.prepareStatement("update credential set created_date = ? where type = 'password' and user_id = ?")) {
            update.setLong(1, Instant.now().minus(ago).toEpochMilli());
            update.setString(2, account.id());
            assertThat(update.executeUpdate()).isOne();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"祁连山下的石羊河岸边", "ten green bottles", "8371946205"})
    void takesWhatIsNot(String password) {
        var verdict = TestCity.accounts().setPassword(city.slug, learner.id(), password);

        assertThat(verdict).isEqualTo(new PasswordVerdict.Accepted());
        assertThat(city.browser().logIn(learner.userName().value(), password).arrived()).isTrue();
    }
}
