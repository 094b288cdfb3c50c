package org.xuefa.reporting.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xuefa.campaign.Campaigns;
import org.xuefa.enrolment.AdministeredScopes;
import org.xuefa.enrolment.People;
import org.xuefa.enrolment.Person;
import org.xuefa.enrolment.ShownNames;
import org.xuefa.enrolment.Unit;
import org.xuefa.enrolment.Units;
import org.xuefa.platform.identity.Caller;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.reporting.domain.FigureTables;
import org.xuefa.reporting.domain.FoundPerson;
import org.xuefa.reporting.domain.PeopleQuestion;

/** The people behind a figure (R94), within the caller's scope. */
@ApplicationScoped
public class ReadPeople {
    private final Campaigns campaigns;
    private final Areas areas;
    private final AdministeredScopes administered;
    private final FigureTables tables;
    private final People people;
    private final Units units;

    @SuppressWarnings("NullAway")
    protected ReadPeople() {
        this(null, null, null, null, null, null);
    }

    @Inject
    public ReadPeople(Campaigns campaigns, Areas areas, AdministeredScopes administered, FigureTables tables, People people, Units units) {
        this.campaigns = campaigns;
        this.areas = areas;
        this.administered = administered;
        this.tables = tables;
        this.people = people;
        this.units = units;
    }

    @Transactional
    public List<ListedPerson> page(Caller caller, PersonList list, @Nullable UUID after, int limit) {
        var _ = campaigns.find(list.campaignId()).orElseThrow(Refusal::notFound);
        var area = areas.of(caller, list.unitId());
        var found = tables.people(new PeopleQuestion(list.campaignId(), area.ranges(), list.tier(), list.behind(), list.name()), after, limit);
        var names = administered.namesFor(caller);
        var known = byId(people.findAll(found.stream().map(one -> one.person().personId()).toList()).stream(), Person::id);
        var places = byId(units.findAll(found.stream().map(one -> Objects.requireNonNull(one.person().unitId())).distinct().toList()).stream(), Unit::id);
        return found.stream().map(one -> listed(one, known.get(one.person().personId()), places.get(one.person().unitId()), names)).toList();
    }

    private static ListedPerson listed(FoundPerson found, @Nullable Person person, @Nullable Unit unit, ShownNames names) {
        var name = person == null ? found.person().name() : person.displayName();
        return new ListedPerson(found, names.of(name, unit == null ? "" : unit.path()), unit == null ? "" : unit.name(), person == null ? null : person.post());
    }

    private static <T> Map<UUID, T> byId(Stream<T> all, Function<T, UUID> id) {
        return all.collect(Collectors.toMap(id, Function.identity()));
    }
}
