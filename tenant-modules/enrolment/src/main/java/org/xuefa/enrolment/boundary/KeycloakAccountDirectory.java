package org.xuefa.enrolment.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.xuefa.enrolment.domain.AccountDirectory;
import org.xuefa.platform.identity.keycloak.Account;
import org.xuefa.platform.identity.keycloak.Accounts;
import org.xuefa.platform.identity.keycloak.KeycloakFailure;
import org.xuefa.platform.identity.keycloak.LoginNumbers;
import org.xuefa.platform.identity.keycloak.PasswordVerdict;
import org.xuefa.platform.identity.keycloak.UserName;
import org.xuefa.platform.tenancy.CityDirectory;
import org.xuefa.spi.MobilePhone;

/** Accounts in the city's realm. A phone that several people share logs nobody in: the first account keeps it. */
@ApplicationScoped
public class KeycloakAccountDirectory implements AccountDirectory {
    private final Accounts accounts;
    private final CityDirectory cities;

    protected KeycloakAccountDirectory() {
        this(null, null);
    }

    @Inject
    public KeycloakAccountDirectory(Accounts accounts, CityDirectory cities) {
        this.accounts = accounts;
        this.cities = cities;
    }

    @Override
    public Outcome activate(Wish wish, String password) {
        return reached(() -> {
            var realm = realm();
            var subject = accounts.findByUserName(realm, new UserName(wish.userName())).map(Account::id).or(() -> create(realm, wish));
            if (subject.isEmpty()) {
                return new Outcome.NumberTaken();
            }
            return switch (accounts.setPassword(realm, subject.get(), password)) {
                case PasswordVerdict.Accepted() -> new Outcome.Done(subject.get());
                case PasswordVerdict.Refused(var rule) -> new Outcome.PasswordRefused(rule.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'), message(rule));
            };
        });
    }

    private Optional<String> create(String realm, Wish wish) {
        var created = create(realm, wish, wish.phone());
        return created.isEmpty() && wish.idNumber() != null && wish.phone() != null ? create(realm, wish, null) : created;
    }

    private Optional<String> create(String realm, Wish wish, @org.jspecify.annotations.Nullable MobilePhone phone) {
        var name = new UserName(wish.userName());
        var draft = new Account.Draft(name, wish.displayName(), new LoginNumbers(wish.idNumber(), phone), wish.roles(), wish.enabled());
        return switch (accounts.create(realm, draft)) {
            case Account.Creation.Created(var id) -> Optional.of(id);
            case Account.Creation.UserNameTaken() -> accounts.findByUserName(realm, name).map(Account::id);
            case Account.Creation.NumberTaken() -> Optional.empty();
        };
    }

    @Override
    public void carry(String subject, Wish wish) {
        reached(() -> {
            var realm = realm();
            var phone = wish.phone();
            var others = phone == null ? Optional.<Account>empty()
                    : accounts.findByNumber(realm, new LoginNumbers(null, phone)).filter(account -> !account.id().equals(subject));
            accounts.rename(realm, subject, wish.displayName());
            accounts.setNumbers(realm, subject, new LoginNumbers(wish.idNumber(), others.isPresent() ? null : phone));
            accounts.setRoles(realm, subject, wish.roles());
            accounts.setEnabled(realm, subject, wish.enabled());
            return true;
        });
    }

    @Override
    public List<Session> sessions(String subject) {
        return reached(() -> accounts.sessions(realm(), subject).stream()
                .map(session -> new Session(session.id(), session.address(), session.started(), session.lastSeen())).toList());
    }

    @Override
    public boolean endSession(String subject, String sessionId) {
        return reached(() -> accounts.endSession(realm(), subject, sessionId));
    }

    @Override
    public void endSessions(String subject) {
        reached(() -> {
            accounts.endAllSessions(realm(), subject);
            return true;
        });
    }

    private String realm() {
        return cities.current().slug();
    }

    private static <T> T reached(Supplier<T> call) {
        try {
            return call.get();
        } catch (KeycloakFailure failure) {
            throw new Unavailable(failure);
        }
    }

    private static String message(PasswordVerdict.Rule rule) {
        return switch (rule) {
            case TOO_SHORT -> "密码太短";
            case TOO_LONG -> "密码太长";
            case SAME_AS_USER_NAME -> "密码不能与用户名相同";
            case REPEATED -> "密码不能由重复的字符组成";
            case SEQUENTIAL -> "密码不能由连续的字符组成";
            case COMMON -> "这个密码太常见，容易被猜到";
            case PERSONAL_NUMBER -> "密码不能包含手机号或身份证号";
            case OTHER -> "密码不符合要求，请换一个";
        };
    }
}
