package org.xuefa.enrolment.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xuefa.enrolment.People;
import org.xuefa.enrolment.Person;
import org.xuefa.enrolment.domain.AccountStore;
import org.xuefa.enrolment.domain.PersonStore;
import org.xuefa.enrolment.domain.UnitStore;

/** People, as other features ask for them. */
@ApplicationScoped
@Transactional
public class AskPeople implements People {
    private final PersonStore persons;
    private final UnitStore units;
    private final AccountStore accounts;

    protected AskPeople() {
        this(null, null, null);
    }

    @Inject
    public AskPeople(PersonStore persons, UnitStore units, AccountStore accounts) {
        this.persons = persons;
        this.units = units;
        this.accounts = accounts;
    }

    @Override
    public Optional<Person> ofSubject(String subject) {
        return persons.ofSubject(subject);
    }

    @Override
    public Optional<Person> find(UUID personId) {
        return findAll(List.of(personId)).stream().findFirst();
    }

    @Override
    public List<Person> findAll(Collection<UUID> personIds) {
        var found = persons.findAll(personIds).values();
        var subjects = accounts.subjects(found.stream().map(person -> person.id()).toList());
        var unitsById = units.findAll(found.stream().map(person -> person.unitId()).toList());
        return found.stream().map(person -> {
            var unit = unitsById.get(person.unitId());
            return new Person(person.id(), person.name(), person.unitId(), unit.draft().name(), unit.path(), person.tier(), person.post(), subjects.get(person.id()));
        }).toList();
    }
}
