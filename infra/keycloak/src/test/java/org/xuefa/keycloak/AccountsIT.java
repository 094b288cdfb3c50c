package org.xuefa.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.xuefa.platform.identity.Role;
import org.xuefa.platform.identity.keycloak.Account;
import org.xuefa.platform.identity.keycloak.Accounts;
import org.xuefa.platform.identity.keycloak.KeycloakAdmin;
import org.xuefa.platform.identity.keycloak.KeycloakFailure;
import org.xuefa.platform.identity.keycloak.LoginNumbers;
import org.xuefa.platform.identity.keycloak.LookupKey;
import org.xuefa.platform.identity.keycloak.UserName;
import org.xuefa.spi.IdCardNumber;
import org.xuefa.spi.MobilePhone;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccountsIT {

    private final Accounts accounts = TestCity.accounts();
    private TestCity city;

    @BeforeAll
    void open() {
        city = TestCity.open(false);
    }

    @Test
    void keepsNamesAndNumbersUniqueInTheCity() {
        var number = new LoginNumbers(new IdCardNumber("53010219200508011X"), null);
        var first = city.person(number, Role.LEARNER);

        assertThat(accounts.create(city.slug, draft(first.userName(), LoginNumbers.NONE))).isEqualTo(new Account.Creation.UserNameTaken());
        assertThat(accounts.create(city.slug, draft(UserName.random(), number))).isEqualTo(new Account.Creation.NumberTaken());
        assertThat(accounts.create(TestCity.open(false).slug, draft(first.userName(), number))).isInstanceOf(Account.Creation.Created.class);
        assertThat(accounts.findByNumber(city.slug, number)).contains(first);
        assertThat(accounts.findByUserName(city.slug, first.userName())).contains(first);
        assertThat(accounts.find(city.slug, first.id())).contains(first);
    }

    private static Account.Draft draft(UserName name, LoginNumbers numbers) {
        return new Account.Draft(name, "李红", numbers, Set.of(Role.LEARNER), true);
    }

    @Test
    void changesNumbersAndNameWithoutLosingTheRest() {
        var person = city.person(new LoginNumbers(null, new MobilePhone("13900139001")), Role.LEARNER);

        var other = city.person(new LoginNumbers(null, new MobilePhone("13900139003")), Role.LEARNER);

        assertThat(accounts.setNumbers(city.slug, other.id(), new LoginNumbers(null, new MobilePhone("13900139001")))).isFalse();
        assertThat(accounts.setNumbers(city.slug, person.id(), new LoginNumbers(null, new MobilePhone("13900139002")))).isTrue();
        accounts.rename(city.slug, person.id(), "王大明");

        assertThat(city.browser().logIn("13900139001", TestCity.PASSWORD).arrived()).isFalse();
        assertThat(city.browser().tokens("13900139002", TestCity.PASSWORD).claims().path("name").asText()).isEqualTo("王大明");
    }

    @Test
    void givesExactlyTheRolesAsked() {
        var person = city.person(LoginNumbers.NONE, Role.LEARNER, Role.UNIT_ADMIN);

        accounts.setRoles(city.slug, person.id(), Set.of(Role.LEARNER, Role.COURSE_EDITOR));

        var roles = city.browser().tokens(person.userName().value(), TestCity.PASSWORD).claims().path("realm_access").path("roles");
        assertThat(roles).extracting(Object::toString).containsExactlyInAnyOrder("\"learner\"", "\"course-editor\"");
        assertThatThrownBy(() -> accounts.setRoles(city.slug, person.id(), Set.of(Role.PLATFORM_OPERATOR))).isInstanceOf(KeycloakFailure.Missing.class);
    }

    @Test
    void listsAndEndsSessions() {
        var person = city.person(LoginNumbers.NONE, Role.LEARNER);
        var other = city.person(LoginNumbers.NONE, Role.LEARNER);
        var pc = city.browser();
        var phone = city.browser();
        var onPc = pc.tokens(person.userName().value(), TestCity.PASSWORD);
        var onPhone = phone.tokens(person.userName().value(), TestCity.PASSWORD);

        var sessions = accounts.sessions(city.slug, person.id());
        assertThat(sessions).extracting(Account.Session::id).containsExactlyInAnyOrder(onPc.claims().path("sid").asText(), onPhone.claims().path("sid").asText());
        assertThat(accounts.endSession(city.slug, other.id(), sessions.getFirst().id())).isFalse();
        assertThat(accounts.endSession(city.slug, person.id(), onPc.claims().path("sid").asText())).isTrue();
        assertThat(pc.tryRefresh(onPc).statusCode()).isEqualTo(400);
        onPhone = phone.refresh(onPhone);

        accounts.endAllSessions(city.slug, person.id());

        assertThat(phone.tryRefresh(onPhone).statusCode()).isEqualTo(400);
        assertThat(accounts.sessions(city.slug, person.id())).isEmpty();
    }

    @Test
    void aDisabledAccountIsOutAtOnceAndLearnsWhyOnlyWithItsPassword() {
        var person = city.person(LoginNumbers.NONE, Role.LEARNER);
        var browser = city.browser();
        var tokens = browser.tokens(person.userName().value(), TestCity.PASSWORD);

        accounts.setEnabled(city.slug, person.id(), false);

        assertThat(browser.tryRefresh(tokens).statusCode()).isEqualTo(400);
        assertThat(city.browser().logIn(person.userName().value(), "wrong password").message()).contains("账号或密码不正确");
        assertThat(city.browser().logIn(person.userName().value(), TestCity.PASSWORD).message()).contains("已停用");

        accounts.setEnabled(city.slug, person.id(), true);
        assertThat(city.browser().logIn(person.userName().value(), TestCity.PASSWORD).arrived()).isTrue();
    }

    @Test
    void deletesAnAccountAlsoTwice() {
        var person = city.person(LoginNumbers.NONE, Role.LEARNER);

        accounts.delete(city.slug, person.id());
        accounts.delete(city.slug, person.id());

        assertThat(accounts.find(city.slug, person.id())).isEmpty();
    }

    @Test
    void saysWhatIsWrongWithoutPersonalData() {
        var nowhere = new Accounts(new KeycloakAdmin(URI.create("http://127.0.0.1:1"), "id", "secret", HttpClient.newHttpClient()), new LookupKey(new byte[32]));
        var stranger = new Accounts(new KeycloakAdmin(TestCity.address(), "xuefa-platform", "guess", HttpClient.newHttpClient()), new LookupKey(new byte[32]));

        assertThatThrownBy(() -> nowhere.findByNumber("wuwei", new LoginNumbers(null, new MobilePhone("13800138000"))))
            .isInstanceOf(KeycloakFailure.Unavailable.class).hasMessageNotContaining("p:").hasMessageNotContaining("138");
        assertThatThrownBy(() -> stranger.find("wuwei", "x")).isInstanceOf(KeycloakFailure.Forbidden.class);
        assertThatThrownBy(() -> accounts.setRoles(city.slug, "00000000-0000-0000-0000-000000000000", Set.of())).isInstanceOf(KeycloakFailure.Missing.class);
    }
}
