package org.xuefa.enrolment.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.campaign.Campaigns;
import org.xuefa.enrolment.ParticipantRegraded;
import org.xuefa.enrolment.domain.AccountStore;
import org.xuefa.enrolment.domain.AdministrationScopes;
import org.xuefa.enrolment.domain.EnrolledStore;
import org.xuefa.enrolment.domain.EnrolmentProblem;
import org.xuefa.enrolment.domain.PersonDetails;
import org.xuefa.enrolment.domain.PersonStore;
import org.xuefa.enrolment.domain.UnitStore;
import org.xuefa.platform.audit.AuditLog;
import org.xuefa.platform.identity.CurrentCaller;
import org.xuefa.platform.identity.Role;
import org.xuefa.platform.outbox.Outbox;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.spi.MobilePhone;

/** Corrects people of the caller's scope, and shows one number of one person for a stated reason. */
@ApplicationScoped
@Transactional
public class KeepPeople {
    private final PersonStore persons;
    private final UnitStore units;
    private final EnrolledStore enrolled;
    private final AccountStore accounts;
    private final Campaigns campaigns;
    private final AdministrationScopes scopes;
    private final AuditLog audit;
    private final Outbox outbox;
    private final Clock clock;

    protected KeepPeople() {
        this(null, null, null, null, null, null, null, null, null);
    }

    @Inject
    public KeepPeople(PersonStore persons, UnitStore units, EnrolledStore enrolled, AccountStore accounts, Campaigns campaigns, AdministrationScopes scopes,
            AuditLog audit, Outbox outbox, Clock clock) {
        this.persons = persons;
        this.units = units;
        this.enrolled = enrolled;
        this.accounts = accounts;
        this.campaigns = campaigns;
        this.scopes = scopes;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    public PersonDetails change(UUID personId, PersonStore.Words words, @Nullable MobilePhone phone, int version) {
        inScope(personId);
        if (words.tier() != null) {
            regrade(personId, words.tier());
        }
        var changed = persons.change(personId, words, phone, version);
        accounts.changed(personId, clock.instant());
        audit.record("person.changed", "person", personId.toString(), Map.of("phoneChanged", phone != null));
        return changed;
    }

    private void regrade(UUID personId, String tier) {
        campaigns.current().ifPresent(campaign -> {
            if (campaign.tiers().stream().noneMatch(known -> known.code().equals(tier))) {
                throw Refusal.invalid("/tier", "unknown", "没有这个层次");
            }
            enrolled.hold(campaign.id(), personId).filter(part -> !part.tier().equals(tier)).ifPresent(part -> {
                enrolled.change(part.withTier(tier));
                if (part.standing().counts()) {
                    outbox.publish(new ParticipantRegraded(campaign.id(), personId, part.unitId(), part.unitPath(), part.tier(), tier));
                }
            });
        });
    }

    /** Which number. */
    public enum Number { ID_NUMBER, PHONE }

    public String disclose(UUID personId, Number number, String reason) {
        var caller = CurrentCaller.required();
        var person = persons.find(personId).orElseThrow(Refusal::notFound);
        var scope = caller.is(Role.CITY_ADMIN) ? scopes.administrationOf(caller) : scopes.appointed(caller, Role.UNIT_ADMIN);
        scope.require(units.find(person.unitId()).orElseThrow(Refusal::notFound).path());
        var shown = switch (number) {
            case ID_NUMBER -> persons.idNumber(personId).map(id -> id.value());
            case PHONE -> persons.phone(personId).map(phone -> phone.value());
        };
        audit.record("person.disclosed", "person", personId.toString(), Map.of("field", number), reason);
        return shown.orElseThrow(() -> new Refusal(EnrolmentProblem.NO_NUMBER));
    }

    private void inScope(UUID personId) {
        var person = persons.find(personId).orElseThrow(Refusal::notFound);
        scopes.administrationOf(CurrentCaller.required()).require(units.find(person.unitId()).orElseThrow(Refusal::notFound).path());
    }
}
