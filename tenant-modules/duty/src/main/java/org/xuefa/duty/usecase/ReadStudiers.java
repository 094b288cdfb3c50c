package org.xuefa.duty.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xuefa.duty.domain.DutyListStore;
import org.xuefa.duty.domain.FigureBook;
import org.xuefa.duty.domain.FigureBook.Cover;
import org.xuefa.duty.domain.FigureBook.PersonPlace;
import org.xuefa.duty.domain.FigureBook.Studier;
import org.xuefa.enrolment.People;
import org.xuefa.enrolment.Person;
import org.xuefa.enrolment.Unit;
import org.xuefa.enrolment.Units;
import org.xuefa.platform.identity.CurrentCaller;
import org.xuefa.platform.identity.Role;
import org.xuefa.platform.problem.Refusal;

/** The people behind a figure of the coverage map (R94), within the caller's scope. */
@ApplicationScoped
@Transactional
public class ReadStudiers {
    /** Who answers for people sees their names; who oversees or audits sees that they are there. */
    private static final Set<Role> SEE_NAMES = Set.of(Role.CITY_ADMIN, Role.COUNTY_ADMIN, Role.UNIT_ADMIN);
    private final KeepLists keep;
    private final DutyListStore lists;
    private final FigureBook book;
    private final Areas areas;
    private final Units units;
    private final People people;

    @SuppressWarnings("NullAway")
    protected ReadStudiers() {
        this(null, null, null, null, null, null);
    }

    @Inject
    public ReadStudiers(KeepLists keep, DutyListStore lists, FigureBook book, Areas areas, Units units, People people) {
        this.keep = keep;
        this.lists = lists;
        this.book = book;
        this.areas = areas;
        this.units = units;
        this.people = people;
    }

    /** @param finished only who has finished a course of the item, or only who has not; null for both */
    public record Question(UUID listId, UUID itemId, @Nullable UUID unitId, @Nullable Boolean finished) {}

    /** @param unit the person's own; null when it is gone */
    public record Listed(Studier studier, String name, @Nullable Unit unit) {}

    public List<Listed> page(Question question, @Nullable PersonPlace after, int limit) {
        var list = keep.seen(question.listId());
        var item = lists.item(list.id(), question.itemId()).orElseThrow(Refusal::notFound);
        var area = areas.of(question.unitId());
        var courses = book.covers(list.id()).stream().filter(cover -> cover.itemId().equals(item.id())).map(Cover::courseId).toList();
        var inside = area.isWholeCity() ? null : area.units().stream().flatMap(top -> units.subtree(top.id()).stream()).map(Unit::id).toList();
        var found = book.studiers(list.year(), courses, inside, question.finished(), after, limit);
        var masked = CurrentCaller.required().roles().stream().noneMatch(SEE_NAMES::contains);
        var known = people.findAll(found.stream().map(Studier::personId).toList()).stream().collect(Collectors.toMap(Person::id, Function.identity()));
        Map<UUID, Unit> places = units.findAll(found.stream().map(Studier::unitId).distinct().toList()).stream().collect(Collectors.toMap(Unit::id, Function.identity()));
        return found.stream().map(one -> new Listed(one, name(known.get(one.personId()), masked), places.get(one.unitId()))).toList();
    }

    private static String name(@Nullable Person person, boolean masked) {
        if (person == null) {
            return "—";
        }
        return masked ? person.maskedName() : person.displayName();
    }
}
