package org.xuefa.enrolment.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.xuefa.enrolment.domain.AccountDirectory;
import org.xuefa.enrolment.domain.AccountStore;
import org.xuefa.enrolment.domain.PersonStore;
import org.xuefa.platform.jobs.InTransaction;

/**
 * Carries roles, names, numbers and switched-off accounts over to Keycloak, after the fact and as often as it takes. The books here say
 * what is to be; a change made while another is carried is seen by its higher revision.
 */
@ApplicationScoped
public class CarryAccounts {
    private static final Logger LOG = Logger.getLogger(CarryAccounts.class.getName());
    private static final int PIECE = 20;
    private static final int LONGEST_WAIT_STEP = 7;
    private final AccountStore accounts;
    private final PersonStore persons;
    private final AccountDirectory directory;
    private final InTransaction transaction;
    private final Clock clock;

    protected CarryAccounts() {
        this(null, null, null, null, null);
    }

    @Inject
    public CarryAccounts(AccountStore accounts, PersonStore persons, AccountDirectory directory, InTransaction transaction, Clock clock) {
        this.accounts = accounts;
        this.persons = persons;
        this.directory = directory;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** True when there may be more. */
    public boolean carry() {
        var behind = transaction.call(() -> accounts.behind(clock.instant(), PIECE));
        behind.forEach(this::carry);
        return behind.size() == PIECE;
    }

    private void carry(AccountStore.Behind account) {
        try {
            var wish = transaction.call(() -> wish(account));
            if (wish.isPresent()) {
                directory.carry(account.subject(), wish.get());
            }
            transaction.run(() -> accounts.carried(account.personId(), account.revision()));
        } catch (AccountDirectory.Unavailable e) {
            LOG.log(Level.WARNING, "account of person {0} could not be carried over; it is tried again", account.personId());
            var wait = Duration.ofSeconds(2L << Math.min(account.attempts(), LONGEST_WAIT_STEP));
            transaction.run(() -> accounts.notCarried(account.personId(), clock.instant().plus(wait)));
        }
    }

    private Optional<AccountDirectory.Wish> wish(AccountStore.Behind account) {
        return persons.find(account.personId()).map(person -> new AccountDirectory.Wish(accounts.find(person.id()).orElseThrow().userName(), person.name(),
                persons.idNumber(person.id()).orElse(null), persons.phone(person.id()).orElse(null), accounts.roles(person.id()), account.enabled()));
    }
}
