package org.xuefa.enrolment.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.enrolment.domain.AccountState;
import org.xuefa.enrolment.domain.AccountStore;
import org.xuefa.enrolment.domain.ActivationCodes;
import org.xuefa.enrolment.domain.AdministrationScopes;
import org.xuefa.enrolment.domain.EnrolmentProblem;
import org.xuefa.enrolment.domain.PersonDetails;
import org.xuefa.enrolment.domain.PersonStore;
import org.xuefa.enrolment.domain.UnitStore;
import org.xuefa.platform.audit.AuditLog;
import org.xuefa.platform.crypto.Vault;
import org.xuefa.platform.identity.CurrentCaller;
import org.xuefa.platform.persistence.Ids;
import org.xuefa.platform.problem.Refusal;

/** Accounts of people in scope: hands out one-time codes, switches accounts off and on. */
@ApplicationScoped
@Transactional
public class KeepAccounts {
    static final String PURPOSE = "activation";
    private static final int LARGEST_SHEET = 5000;
    private static final int PIECE = 500;
    private final AccountStore accounts;
    private final PersonStore persons;
    private final UnitStore units;
    private final AdministrationScopes scopes;
    private final Vault vault;
    private final AuditLog audit;
    private final Clock clock;

    protected KeepAccounts() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    public KeepAccounts(AccountStore accounts, PersonStore persons, UnitStore units, AdministrationScopes scopes, Vault vault, AuditLog audit, Clock clock) {
        this.accounts = accounts;
        this.persons = persons;
        this.units = units;
        this.scopes = scopes;
        this.vault = vault;
        this.audit = audit;
        this.clock = clock;
    }

    /** A code in clear: shown once, kept nowhere. */
    public record Issued(PersonDetails person, String unitName, String code, Instant expiresAt) {
        @Override
        public String toString() {
            return "code for person " + person.id();
        }
    }

    /** What is known of a person's account. */
    public record Status(UUID personId, AccountState state, Optional<AccountStore.Account> account, Optional<Instant> codeExpiresAt) {}

    public Status get(UUID personId) {
        inScope(personId);
        return new Status(personId, persons.accountStates(List.of(personId)).get(personId), accounts.find(personId), accounts.live(personId).map(AccountStore.Code::expiresAt));
    }

    public Issued issue(UUID personId) {
        var person = inScope(personId);
        var issued = issue(person, units.find(person.unitId()).orElseThrow().draft().name());
        audit.record("activation.issued", "person", personId.toString(), Map.of("expires", issued.expiresAt));
        return issued;
    }

    /** Codes for everybody of the unit who has no account yet. */
    public List<Issued> issueForUnit(UUID unitId, boolean withSubordinates) {
        var unit = units.find(unitId).orElseThrow(Refusal::notFound);
        scopes.administrationOf(CurrentCaller.required()).require(unit.path());
        if (accounts.withoutAccount(unit.path(), withSubordinates, null, LARGEST_SHEET + 1).size() > LARGEST_SHEET) {
            throw new Refusal(EnrolmentProblem.TOO_MANY_CODES, Map.of("most", LARGEST_SHEET));
        }
        var issued = new ArrayList<Issued>();
        UUID last = null;
        for (var piece = accounts.withoutAccount(unit.path(), withSubordinates, null, PIECE); !piece.isEmpty();
                piece = accounts.withoutAccount(unit.path(), withSubordinates, last, PIECE)) {
            var people = persons.findAll(piece);
            var names = units.findAll(people.values().stream().map(PersonDetails::unitId).distinct().toList());
            piece.forEach(id -> issued.add(issue(people.get(id), names.get(people.get(id).unitId()).draft().name())));
            last = piece.getLast();
        }
        audit.record("activation.sheetIssued", "unit", unitId.toString(), Map.of("codes", issued.size(), "withSubordinates", withSubordinates));
        return issued;
    }

    private Issued issue(PersonDetails person, String unitName) {
        var code = ActivationCodes.fresh();
        var now = clock.instant();
        var expires = now.plus(ActivationCodes.LIFE);
        accounts.issue(Ids.next(), person.id(), vault.digest(PURPOSE, ActivationCodes.normal(code)), CurrentCaller.orSystem().subject(), now, expires);
        return new Issued(person, unitName, code, expires);
    }

    public void enable(UUID personId, boolean enabled, String reason) {
        inScope(personId);
        if (accounts.find(personId).filter(AccountStore.Account::isCreated).isEmpty()) {
            throw new Refusal(EnrolmentProblem.NO_ACCOUNT);
        }
        accounts.enable(personId, enabled);
        accounts.changed(personId, clock.instant());
        audit.record(enabled ? "account.enabled" : "account.disabled", "person", personId.toString(), Map.of(), reason);
    }

    /** Subject of the account of a person in scope. */
    public Optional<String> subject(UUID personId, @Nullable String deed) {
        inScope(personId);
        if (deed != null) {
            audit.record(deed, "person", personId.toString(), Map.of());
        }
        return accounts.find(personId).map(AccountStore.Account::subject);
    }

    private PersonDetails inScope(UUID personId) {
        var person = persons.find(personId).orElseThrow(Refusal::notFound);
        scopes.administrationOf(CurrentCaller.required()).require(units.find(person.unitId()).orElseThrow(Refusal::notFound).path());
        return person;
    }
}
