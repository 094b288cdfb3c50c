package org.xuefa.platform.provisioning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Set;
import org.xuefa.platform.identity.Role;
import org.xuefa.platform.identity.keycloak.Account;
import org.xuefa.platform.identity.keycloak.Accounts;
import org.xuefa.platform.identity.keycloak.LoginNumbers;
import org.xuefa.platform.identity.keycloak.UserName;
import org.xuefa.platform.tenancy.City;

/** The account with which a city's justice bureau begins. Its one-time password is random, expires and must be replaced at the first login. */
@ApplicationScoped
public class FirstAdministrator implements CityStep {
    public static final UserName USER_NAME = new UserName("city.admin");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int PASSWORD_BYTES = 15;
    private final Accounts accounts;
    private final Clock clock;

    /** Shown once. */
    public record OneTimePassword(String value, Instant expiresAt) {
        @Override
        public String toString() {
            return "OneTimePassword[until " + expiresAt + "]";
        }
    }

    protected FirstAdministrator() {
        this(null, null);
    }

    @Inject
    public FirstAdministrator(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public Step step() {
        return Step.ADMINISTRATOR;
    }

    @Override
    public void run(City city) {
        var account = accounts.findByUserName(city.slug(), USER_NAME).map(Account::id).orElseGet(() -> create(city));
        accounts.setRoles(city.slug(), account, Set.of(Role.CITY_ADMIN));
    }

    /** A new one-time password for it: shown once to the platform operator, kept nowhere. */
    public OneTimePassword issueOneTimePassword(City city) {
        var account = accounts.findByUserName(city.slug(), USER_NAME).orElseThrow();
        var bytes = new byte[PASSWORD_BYTES];
        RANDOM.nextBytes(bytes);
        var password = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        // The earlier moment: what is told is never later than what holds.
        var expiresAt = clock.instant().plus(Accounts.ONE_TIME_PASSWORD_LIFE);
        accounts.setOneTimePassword(city.slug(), account.id(), password);
        return new OneTimePassword(password, expiresAt);
    }

    private String create(City city) {
        var draft = new Account.Draft(USER_NAME, city.name() + "管理员", LoginNumbers.NONE, Set.of(Role.CITY_ADMIN), true);
        return switch (accounts.create(city.slug(), draft)) {
            case Account.Creation.Created(var id) -> id;
            case Account.Creation.UserNameTaken() -> accounts.findByUserName(city.slug(), USER_NAME).orElseThrow().id();
            case Account.Creation.NumberTaken() -> throw new IllegalStateException("an account without numbers collides by number");
        };
    }
}
