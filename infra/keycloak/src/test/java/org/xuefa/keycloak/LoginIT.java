package org.xuefa.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xuefa.platform.identity.Role;
import org.xuefa.platform.identity.keycloak.Account;
import org.xuefa.platform.identity.keycloak.LoginNumbers;
import org.xuefa.spi.IdCardNumber;
import org.xuefa.spi.MobilePhone;
import org.xuefa.testkit.LoginPage;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LoginIT {

    private static final LoginNumbers NUMBERS = new LoginNumbers(new IdCardNumber("11010519491231002X"), new MobilePhone("13800138000"));

    private TestCity city;
    private Account learner;

    @BeforeAll
    void open() {
        city = TestCity.open(false);
        learner = city.person(NUMBERS, Role.LEARNER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"13800138000", "138 0013 8000", "+86 13800138000", "11010519491231002X", "11010519491231002x", "１１０１０５１９４９１２３１００２ｘ", "110105 19491231 002X"})
    void takesPhoneAndIdentityNumber(String typed) {
        var tokens = city.browser().tokens(typed, TestCity.PASSWORD);

        assertThat(tokens.claims().path("sub").asText()).isEqualTo(learner.id());
    }

    @Test
    void takesTheUserNameInAnyCase() {
        var tokens = city.browser().tokens(learner.userName().value().toUpperCase(Locale.ROOT), TestCity.PASSWORD);

        assertThat(tokens.claims().path("sub").asText()).isEqualTo(learner.id());
    }

    @Test
    void putsIntoTheAccessTokenWhatThePlatformNeedsAndNothingElse() {
        var tokens = city.browser().tokens("13800138000", TestCity.PASSWORD);

        var claims = tokens.claims();
        assertThat(claims.path("iss").asText()).isEqualTo(TestCity.address() + "/realms/" + city.slug);
        assertThat(claims.path("aud").asText()).isEqualTo("xuefa-api");
        assertThat(claims.path("typ").asText()).isEqualTo("Bearer");
        assertThat(claims.path("realm_access").path("roles")).hasSize(1).first().hasToString("\"learner\"");
        assertThat(claims.path("preferred_username").asText()).isEqualTo(learner.userName().value());
        assertThat(claims.path("name").asText()).isEqualTo("王小明");
        assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(300);
        assertThat(claims.properties()).extracting(Map.Entry::getKey).containsOnly(
            "exp", "iat", "auth_time", "jti", "iss", "aud", "sub", "typ", "azp", "sid", "realm_access", "scope", "name", "preferred_username");
    }

    @Test
    void answersAStrangerAndAWrongPasswordWithTheSamePage() {
        var stranger = city.browser().logIn("15912345678", "wrong password");
        var wrong = city.browser().logIn("13800138000", "wrong password");
        var unknownName = city.browser().logIn("u234567abc", "wrong password");

        assertThat(wrong.id()).isEqualTo("login");
        assertThat(wrong.message()).contains("账号或密码不正确");
        assertThat(withoutCodes(stranger.html())).isEqualTo(withoutCodes(wrong.html()));
        assertThat(unknownName.message()).isEqualTo(wrong.message());
        assertThat(stranger.status()).isEqualTo(wrong.status());
    }

    private static String withoutCodes(String html) {
        return html.replaceAll("(session_code|execution|tab_id|client_data)=[^&\"]*", "$1").replaceAll("checkAuthSession\\([^)]*\\)", "");
    }

    @Test
    void takesAsLongForAStrangerAsForAWrongPassword() {
        var victim = city.person(LoginNumbers.NONE, Role.LEARNER);
        city.browser().logIn("uuuuuuuuuu", "warm up");

        var stranger = new ArrayList<Long>();
        var wrong = new ArrayList<Long>();
        for (int i = 0; i < 4; i++) {
            stranger.add(time("u2345672345").toMillis());
            wrong.add(time(victim.userName().value()).toMillis());
        }
        Collections.sort(stranger);
        Collections.sort(wrong);

        System.out.println("a stranger is refused after " + stranger + " ms, a wrong password after " + wrong + " ms");
        assertThat(stranger.get(1)).isBetween(wrong.get(1) / 3, wrong.get(1) * 3);
    }

    private Duration time(String name) {
        var browser = city.browser();
        var page = browser.open();
        var start = System.nanoTime();
        browser.submit(page, Map.of("username", name, "password", "wrong password"));
        return Duration.ofNanos(System.nanoTime() - start);
    }

    @Test
    void letsInWhoLogsInOnPhoneAndComputerAtTheSameTime() throws Exception {
        var both = city.person(LoginNumbers.NONE, Role.LEARNER);
        var fields = Map.of("username", both.userName().value(), "password", TestCity.PASSWORD);
        var start = new CyclicBarrier(3);
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<LoginPage> client = () -> {
                var browser = city.browser();
                var page = browser.open();
                start.await(30, TimeUnit.SECONDS);
                return browser.submit(page, fields);
            };

            var pages = clients.invokeAll(Collections.nCopies(3, client));

            for (var page : pages) {
                assertThat(page.get().arrived()).as(page.get().message()).isTrue();
            }
        }
    }

    @Test
    void showsAUserNameAgainButNeverANumber() {
        var name = city.browser().logIn("u234567abc", "wrong password");
        var phone = city.browser().logIn("13800138000", "wrong password");
        var mistyped = city.browser().logIn("1101051949123100", "wrong password");

        assertThat(name.value("username")).isEqualTo("u234567abc");
        assertThat(phone.value("username")).isEmpty();
        assertThat(phone.html()).doesNotContain("13800138000");
        assertThat(mistyped.html()).doesNotContain("1101051949123100");
    }

    @Test
    void ignoresANumberInALoginHint() {
        var page = city.browser().open(Map.of("login_hint", "13800138000"));

        assertThat(page.id()).isEqualTo("login");
        assertThat(page.value("username")).isEmpty();
    }

    @Test
    void locksAnAccountForAWhileAndDoesNotSaySo() throws InterruptedException {
        var victim = city.person(LoginNumbers.NONE, Role.LEARNER);
        var name = victim.userName().value();
        for (int i = 0; i < 5; i++) {
            Thread.sleep(60);
            assertThat(city.browser().logIn(name, "wrong password " + i).id()).isEqualTo("login");
        }

        var right = city.browser().logIn(name, TestCity.PASSWORD);

        assertThat(right.arrived()).isFalse();
        assertThat(right.message()).isEqualTo(city.browser().logIn("u234567abc", "wrong password").message());

        TestCity.accounts().unlock(city.slug, victim.id());
        assertThat(city.browser().logIn(name, TestCity.PASSWORD).arrived()).isTrue();
    }

    @Test
    void countsAStrangersFailuresAgainstNobodyTriedBefore() throws InterruptedException {
        var bystander = city.person(LoginNumbers.NONE, Role.LEARNER);
        var browser = city.browser();
        var page = browser.submit(browser.open(), Map.of("username", bystander.userName().value(), "password", "wrong password"));
        for (int i = 0; i < 6; i++) {
            Thread.sleep(60);
            page = browser.submit(page, Map.of("username", "u234567abc", "password", "wrong password"));
        }

        assertThat(city.browser().logIn(bystander.userName().value(), TestCity.PASSWORD).arrived()).isTrue();
    }

    @Test
    void anotherCityKnowsNeitherAccountNorNumber() {
        var other = TestCity.open(false);

        assertThat(other.browser().logIn("13800138000", TestCity.PASSWORD).arrived()).isFalse();
        assertThat(other.browser().logIn(learner.userName().value(), TestCity.PASSWORD).arrived()).isFalse();
    }

    @Test
    void speaksChineseUnlessAskedForEnglish() {
        var chinese = city.browser().open();
        var english = city.browser().open(Map.of("ui_locales", "en"));

        assertThat(chinese.html()).contains("<html lang=\"zh", "<h1>武威市学法考试</h1>", "手机号 / 用户名 / 身份证号", ">密码<");
        assertThat(english.html()).contains("<html lang=\"en", "Phone / user name / ID number");
        assertThat(chinese.html()).doesNotContain("忘记密码？", "kc-registration");
    }

    @Test
    void loadsNothingFromElsewhereAndLinksToNothingButThePortal() {
        var html = city.browser().open().html();
        var portal = TestCity.PORTAL + "/" + city.slug + "/";

        assertThat(html.replace("<a href=\"" + portal + "activate\"", "")).hasSizeLessThan(html.length())
            .doesNotContainPattern("(src|href)=\"(https?:)?//(?!localhost:" + TestCity.address().getPort() + ")");
    }
}
