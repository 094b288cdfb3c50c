package org.xuefa.enrolment.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.enrolment.AccountActivated;
import org.xuefa.enrolment.domain.AccountDirectory;
import org.xuefa.enrolment.domain.AccountStore;
import org.xuefa.enrolment.domain.ActivationCodes;
import org.xuefa.enrolment.domain.EnrolmentProblem;
import org.xuefa.enrolment.domain.PersonDetails;
import org.xuefa.enrolment.domain.PersonStore;
import org.xuefa.enrolment.domain.UserNames;
import org.xuefa.platform.audit.AuditLog;
import org.xuefa.platform.crypto.Vault;
import org.xuefa.platform.jobs.InTransaction;
import org.xuefa.platform.outbox.Outbox;
import org.xuefa.platform.persistence.Ids;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.spi.IdCardNumber;
import org.xuefa.spi.MobilePhone;

/**
 * Turns a one-time code into an account. In three steps, for Keycloak is asked outside of any transaction: hold the code and note the user
 * name; make the account under that name, or take the one that an attempt that died has made; use the code up. However often and from
 * wherever it is tried, there is one account, and the code works once. What fails for the password leaves the code as it was.
 */
@ApplicationScoped
public class ActivateAccount {
    private static final Duration HELD = Duration.ofSeconds(60);
    private final AccountStore accounts;
    private final PersonStore persons;
    private final AccountDirectory directory;
    private final Vault vault;
    private final Outbox outbox;
    private final AuditLog audit;
    private final InTransaction transaction;
    private final Clock clock;

    protected ActivateAccount() {
        this(null, null, null, null, null, null, null, null);
    }

    @Inject
    public ActivateAccount(AccountStore accounts, PersonStore persons, AccountDirectory directory, Vault vault, Outbox outbox, AuditLog audit,
            InTransaction transaction, Clock clock) {
        this.accounts = accounts;
        this.persons = persons;
        this.directory = directory;
        this.vault = vault;
        this.outbox = outbox;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    private record Held(UUID codeId, UUID claim, UUID personId, AccountDirectory.Wish wish) {}

    /** The user name of the account. */
    public String activate(String login, String code, String password) {
        // A wrong try is counted and committed, hence the answer comes back instead of being thrown inside.
        var held = transaction.call(() -> hold(login, code)).orElseThrow(() -> new Refusal(EnrolmentProblem.ACTIVATION_REFUSED));
        AccountDirectory.Outcome outcome;
        try {
            outcome = directory.activate(held.wish, password);
        } catch (AccountDirectory.Unavailable e) {
            release(held);
            throw new Refusal(EnrolmentProblem.ACCOUNTS_UNAVAILABLE);
        }
        return switch (outcome) {
            case AccountDirectory.Outcome.Done(var subject) -> {
                if (!transaction.call(() -> finish(held, subject))) {
                    throw new Refusal(EnrolmentProblem.ACTIVATION_REFUSED);
                }
                yield held.wish.userName();
            }
            case AccountDirectory.Outcome.PasswordRefused(var rule, var message) -> {
                release(held);
                throw Refusal.invalid("/password", rule, message);
            }
            case AccountDirectory.Outcome.NumberTaken _ -> {
                release(held);
                throw new Refusal(EnrolmentProblem.NUMBER_IN_USE);
            }
        };
    }

    private Optional<Held> hold(String login, String code) {
        var digest = vault.digest(KeepAccounts.PURPOSE, ActivationCodes.normal(code)).getBytes(StandardCharsets.UTF_8);
        var now = clock.instant();
        for (var person : people(login)) {
            var live = accounts.live(person.id()).filter(found -> found.expiresAt().isAfter(now));
            if (live.isEmpty()) {
                continue;
            }
            if (!MessageDigest.isEqual(digest, live.get().digest().getBytes(StandardCharsets.UTF_8))) {
                accounts.failed(live.get().id(), ActivationCodes.TRIES, now);
                continue;
            }
            var account = accounts.request(person.id(), UserNames.fresh(), now);
            if (!account.enabled()) {
                return Optional.empty();
            }
            var claim = Ids.next();
            if (!accounts.claim(live.get().id(), claim, now, now.plus(HELD))) {
                throw new Refusal(EnrolmentProblem.ACTIVATION_IN_PROGRESS);
            }
            return Optional.of(new Held(live.get().id(), claim, person.id(), wish(person, account.userName())));
        }
        return Optional.empty();
    }

    private AccountDirectory.Wish wish(PersonDetails person, String userName) {
        return new AccountDirectory.Wish(userName, person.name(), persons.idNumber(person.id()).orElse(null), persons.phone(person.id()).orElse(null),
                accounts.roles(person.id()), true);
    }

    private List<PersonDetails> people(String login) {
        var id = idNumber(login);
        if (id != null) {
            return persons.byIdNumber(id).stream().toList();
        }
        var phone = phone(login);
        return phone == null ? List.of() : persons.byPhone(phone);
    }

    private static @Nullable IdCardNumber idNumber(String login) {
        try {
            return new IdCardNumber(login.replaceAll("\\s", ""));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable MobilePhone phone(String login) {
        try {
            return new MobilePhone(login);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private void release(Held held) {
        transaction.run(() -> accounts.release(held.codeId, held.claim));
    }

    private boolean finish(Held held, String subject) {
        if (!accounts.use(held.codeId, held.claim, clock.instant())) {
            return false;
        }
        boolean first = accounts.created(held.personId, subject);
        if (first) {
            outbox.publish(new AccountActivated(held.personId, subject));
        }
        audit.record(first ? "account.activated" : "account.passwordReset", "person", held.personId.toString(), Map.of());
        return true;
    }
}
