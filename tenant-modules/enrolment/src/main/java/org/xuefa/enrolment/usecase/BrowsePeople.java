package org.xuefa.enrolment.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.enrolment.Scopes;
import org.xuefa.enrolment.domain.AccountState;
import org.xuefa.enrolment.domain.AdministrationScopes;
import org.xuefa.enrolment.domain.PersonDetails;
import org.xuefa.enrolment.domain.PersonStore;
import org.xuefa.enrolment.domain.UnitStore;
import org.xuefa.platform.identity.CurrentCaller;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.spi.IdCardNumber;
import org.xuefa.spi.MobilePhone;

/** Looks at people in scope; numbers masked, and names for whoever does not answer for them. */
@ApplicationScoped
@Transactional
public class BrowsePeople {
    private final PersonStore persons;
    private final UnitStore units;
    private final Scopes scopes;
    private final AdministrationScopes administration;

    protected BrowsePeople() {
        this(null, null, null, null);
    }

    @Inject
    public BrowsePeople(PersonStore persons, UnitStore units, Scopes scopes, AdministrationScopes administration) {
        this.persons = persons;
        this.units = units;
        this.scopes = scopes;
        this.administration = administration;
    }

    public List<PersonView> list(@Nullable UUID unitId, @Nullable String name, @Nullable String tier, @Nullable AccountState account, @Nullable UUID after, int limit) {
        var scope = scopes.of(CurrentCaller.required());
        var path = unitId == null ? null : units.find(unitId).filter(unit -> scope.covers(unit.path())).orElseThrow(Refusal::notFound).path();
        return views(persons.page(scope, new PersonStore.Filter(path, name, tier, account), after, limit));
    }

    public List<PersonView> byNumber(@Nullable IdCardNumber idNumber, @Nullable MobilePhone phone) {
        var scope = administration.administrationOf(CurrentCaller.required());
        var found = idNumber != null ? persons.byIdNumber(idNumber).stream().toList() : phone != null ? persons.byPhone(phone) : List.<PersonDetails>of();
        return views(found).stream().filter(view -> scope.covers(view.unit().path())).toList();
    }

    public PersonView get(UUID personId) {
        var view = views(persons.find(personId).stream().toList()).stream().findFirst().orElseThrow(Refusal::notFound);
        scopes.of(CurrentCaller.required()).require(view.unit().path());
        return view;
    }

    private List<PersonView> views(Collection<PersonDetails> found) {
        var onUnits = units.findAll(found.stream().map(PersonDetails::unitId).distinct().toList());
        var accounts = persons.accountStates(found.stream().map(PersonDetails::id).toList());
        var names = administration.namesFor(CurrentCaller.required());
        return found.stream().map(person -> {
            var unit = onUnits.get(person.unitId());
            return new PersonView(person.shownAs(names.of(person.name(), unit.path())), unit, accounts.get(person.id()));
        }).toList();
    }
}
