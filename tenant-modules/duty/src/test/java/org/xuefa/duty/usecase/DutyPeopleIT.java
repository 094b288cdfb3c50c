package org.xuefa.duty.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xuefa.duty.domain.DutyItem;
import org.xuefa.enrolment.Scope;
import org.xuefa.learning.CourseSummary;
import org.xuefa.platform.identity.Role;
import org.xuefa.platform.problem.CommonProblem;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.testkit.Database;
import org.xuefa.testkit.DatabaseExtension;

/** The people behind a figure of the coverage map are those that it counts, and no others (R94). */
@ExtendWith(DatabaseExtension.class)
class DutyPeopleIT {
    private static final Instant AT = Instant.parse("2026-07-10T02:00:00Z");
    private final World world;
    private final CourseSummary permits;
    private final CourseSummary wetlands;
    private UUID list = new UUID(0, 0);
    private DutyItem item;

    DutyPeopleIT(Database database) {
        world = new World(database);
        permits = world.pack("排污许可", "ecology", "生态环境局", new org.xuefa.learning.DutyItem("STHJ-02", World.WETLAND, ""));
        wetlands = world.pack("湿地", "ecology", "某大学", new org.xuefa.learning.DutyItem("STHJ-02", World.WETLAND, ""));
    }

    @BeforeEach
    void aPublishedListWithOneItemThatTwoCoursesTeach() {
        list = world.as(Role.CITY_ADMIN, () -> world.lists.create(2026, null)).list().id();
        item = world.as(Role.CITY_ADMIN, () -> world.items.create(list, new KeepItems.Wanted("STHJ-02", world.ecology.id(), World.WETLAND, "", "", "", "", "")));
        world.as(Role.CITY_ADMIN, () -> world.lists.publish(list, world.lists.get(list).list().revision()));
        world.run(() -> world.links.listPublished(list));
    }

    @Test
    void aFigureOpensIntoItsPeopleWithinTheScopeAndNamesAreMaskedForOversight() {
        var one = world.person(world.ecology);
        var two = world.person(world.countyJustice);
        world.named(one, "王小明");
        world.named(two, "赵六");
        world.study(one, permits, "2026-07-10", true, 3600);
        world.study(two, permits, "2026-07-11", false, 900);
        studied(one, permits);
        studied(two, permits);

        assertThat(people(Role.CITY_ADMIN, null, null)).extracting(ReadStudiers.Listed::name).containsExactlyInAnyOrder("王小明", "赵六");
        assertThat(people(Role.OVERSIGHT_VIEWER, null, null)).extracting(ReadStudiers.Listed::name).containsExactlyInAnyOrder("王*明", "赵*");
        assertThat(people(Role.CITY_ADMIN, null, true)).singleElement().satisfies(listed -> {
            assertThat(listed.name()).isEqualTo("王小明");
            assertThat(listed.unit()).isEqualTo(world.ecology);
            assertThat(listed.studier().finishedOn()).isEqualTo(LocalDate.of(2026, 7, 10));
            assertThat(listed.studier().seconds()).isEqualTo(3600);
        });
        assertThat(people(Role.CITY_ADMIN, world.county.id(), null)).extracting(ReadStudiers.Listed::name).containsExactly("赵六");
        world.scope = new Scope(false, List.of(world.county.path()));
        assertThat(people(Role.COUNTY_ADMIN, null, null)).extracting(ReadStudiers.Listed::name).containsExactly("赵六");
        assertThatThrownBy(() -> people(Role.COUNTY_ADMIN, world.ecology.id(), null))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(CommonProblem.NOT_FOUND));
        world.scope = Scope.NOTHING;
        assertThat(people(Role.UNIT_ADMIN, null, null)).isEmpty();
    }

    @Test
    void peopleComePageByPageEachOnceAndAsManyAsTheFigureSays() {
        for (int number = 0; number < 7; number++) {
            var person = world.person(number % 2 == 0 ? world.ecology : world.countyJustice);
            world.study(person, number % 3 == 0 ? wetlands : permits, "2026-07-1" + number, true, 60);
            world.study(person, permits, "2026-07-1" + number, false, 60);
            studied(person, permits);
        }
        var question = new ReadStudiers.Question(list, item.id(), null, null);
        var all = new ArrayList<UUID>();
        var page = world.as(Role.CITY_ADMIN, () -> world.studiers.page(question, null, 3));
        while (!page.isEmpty()) {
            page.forEach(listed -> all.add(listed.studier().personId()));
            var last = page.getLast().studier();
            page = world.as(Role.CITY_ADMIN, () -> world.studiers.page(question, new org.xuefa.duty.domain.FigureBook.PersonPlace(last.unitId(), last.personId()), 3));
        }

        assertThat(all).doesNotHaveDuplicates().hasSize(7);
        assertThat(world.as(Role.CITY_ADMIN, () -> world.coverage.item(list, item.id(), null)).figures().started()).isEqualTo(7);
    }

    private List<ReadStudiers.Listed> people(Role role, UUID unit, Boolean finished) {
        return world.as(role, () -> world.studiers.page(new ReadStudiers.Question(list, item.id(), unit, finished), null, 50));
    }

    private void studied(UUID person, CourseSummary course) {
        world.run(() -> world.follow.studied(world.campaign.id(), person, course.id(), AT));
    }
}
