package org.xuefa.duty.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xuefa.duty.domain.CoverageState;
import org.xuefa.duty.domain.DutyItem;
import org.xuefa.duty.domain.Figures;
import org.xuefa.duty.domain.LinkRule.Decision;
import org.xuefa.enrolment.Scope;
import org.xuefa.enrolment.Unit;
import org.xuefa.learning.CourseSummary;
import org.xuefa.platform.identity.Role;
import org.xuefa.platform.problem.CommonProblem;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.testkit.Database;
import org.xuefa.testkit.DatabaseExtension;

/** Figures are what counting everybody again would find, whatever events come, how often, and in which order. */
@ExtendWith(DatabaseExtension.class)
class DutyFiguresIT {
    private static final Instant AT = Instant.parse("2026-07-10T02:00:00Z");
    private final Database database;
    private final World world;
    private final CourseSummary permits;
    private final CourseSummary wetlands;
    private final CourseSummary constitution;
    private UUID list = new UUID(0, 0);
    private DutyItem environment;
    private DutyItem wetland;
    private DutyItem law;

    DutyFiguresIT(Database database) {
        this.database = database;
        world = new World(database);
        permits = world.pack("排污许可", "ecology", "生态环境局", new org.xuefa.learning.DutyItem("STHJ-01", World.ENVIRONMENT, ""), new org.xuefa.learning.DutyItem("STHJ-02", World.WETLAND, ""));
        wetlands = world.pack("湿地", "ecology", "某大学", new org.xuefa.learning.DutyItem("STHJ-02", World.WETLAND, ""));
        constitution = world.course("宪法通识", "constitution", "司法局");
    }

    @BeforeEach
    void aPublishedList() {
        list = world.as(Role.CITY_ADMIN, () -> world.lists.create(2026, null)).list().id();
        environment = create("STHJ-01", world.ecology, World.ENVIRONMENT);
        wetland = create("STHJ-02", world.ecology, World.WETLAND);
        law = create("SF-01", world.justice, World.CONSTITUTION);
        publish(list);
    }

    @Test
    void theMapSaysWhatIsCoveredAndWhoStudiedItCountingEachPersonOnce() {
        var one = world.person(world.ecology);
        var two = world.person(world.countyJustice);
        world.study(one, permits, "2026-07-10", true, 3600);
        world.study(one, wetlands, "2026-07-12", false, 1800);
        world.study(two, permits, "2026-07-11", false, 900);
        studied(one, permits);
        studied(one, wetlands);
        studied(two, permits);

        var map = map(null);
        assertThat(map.totals().byState()).containsOnly(Map.entry(CoverageState.STUDIED, 2), Map.entry(CoverageState.NO_COURSE, 1));
        assertThat(map.totals().figures()).isEqualTo(new Figures(2, 1, 6300));
        assertThat(map.departments()).extracting(line -> line.department().name()).containsExactly("武威市司法局", "武威市生态环境局");
        assertThat(map.departments().getLast().figures()).isEqualTo(new Figures(2, 1, 6300));
        assertThat(map.departments().getLast().entries()).extracting(ReadCoverage.Entry::figures).containsExactly(new Figures(2, 1, 4500), new Figures(2, 1, 6300));

        assertThat(map(world.county.id()).totals().figures()).isEqualTo(new Figures(1, 0, 900));
        var item = world.as(Role.CITY_ADMIN, () -> world.coverage.item(list, environment.id(), null));
        assertThat(item.units()).extracting(line -> line.unit().name() + " " + line.figures().started()).containsExactly("凉州区 1", "武威市生态环境局 1", "武威市司法局 0");
        assertThat(item.courses()).extracting(ReadCoverage.LinkedCourse::id).containsExactly(permits.id());
        var below = world.as(Role.CITY_ADMIN, () -> world.coverage.item(list, environment.id(), world.countyJustice.id()));
        assertThat(below.units()).singleElement().satisfies(line -> assertThat(line.own()).isTrue());
    }

    @Test
    void whoSeesAPartOfTheCityCountsThatPartOnly() {
        var one = world.person(world.ecology);
        var two = world.person(world.countyJustice);
        world.study(one, permits, "2026-07-10", true, 3600);
        world.study(two, permits, "2026-07-11", false, 900);
        studied(one, permits);
        studied(two, permits);
        world.scope = new Scope(false, List.of(world.county.path()));

        var map = world.as(Role.COUNTY_ADMIN, () -> world.coverage.map(new ReadCoverage.Question(list, null, null, null)));
        assertThat(map.totals().figures()).isEqualTo(new Figures(1, 0, 900));
        assertThat(map.departments()).noneMatch(ReadCoverage.DepartmentLine::own);
        assertThatThrownBy(() -> world.as(Role.COUNTY_ADMIN, () -> world.coverage.map(new ReadCoverage.Question(list, world.ecology.id(), null, null))))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(CommonProblem.NOT_FOUND));
        var ledger = world.as(Role.COUNTY_ADMIN, () -> world.readLedger.studies(2026, null, null));
        assertThat(ledger).isNotEmpty().allSatisfy(line -> {
            assertThat(line.unit()).as("one level below the county").isEqualTo(world.countyJustice);
            assertThat(line.study().figures()).isEqualTo(new Figures(1, 0, 900));
            assertThat(line.study().firstOn()).as("the day on which it was begun").isEqualTo(LocalDate.of(2026, 7, 10));
        });

        world.scope = Scope.NOTHING;
        assertThat(world.as(Role.UNIT_ADMIN, () -> world.coverage.map(new ReadCoverage.Question(list, null, null, null))).totals().figures()).isEqualTo(Figures.NONE);
    }

    @Test
    void theLedgerHasALineForEachItemCourseAndUnitWithLearnersHoursAndDays() {
        var one = world.person(world.ecology);
        var two = world.person(world.countyJustice);
        var three = world.person(world.countyJustice);
        world.study(one, permits, "2026-07-10", true, 3600);
        world.study(two, wetlands, "2026-09-02", true, 1800);
        world.study(three, wetlands, "2026-08-02", false, 600);
        studied(one, permits);
        studied(two, wetlands);
        studied(three, wetlands);

        var lines = world.as(Role.CITY_ADMIN, () -> world.readLedger.studies(2026, null, null));

        var ofWetland = lines.stream().filter(line -> line.item().id().equals(wetland.id())).toList();
        assertThat(ofWetland).extracting(StudyEvidence.Line::course, line -> line.unit().name(), line -> line.study().figures(), line -> line.study().firstOn(), line -> line.study().lastOn())
                .containsExactly(tuple("排污许可", "武威市生态环境局", new Figures(1, 1, 3600), LocalDate.of(2026, 7, 10), LocalDate.of(2026, 7, 10)),
                        tuple("湿地", "凉州区", new Figures(2, 1, 2400), LocalDate.of(2026, 7, 10), LocalDate.of(2026, 9, 2)));
        assertThat(lines).extracting(StudyEvidence.Line::id).doesNotHaveDuplicates();
        assertThat(lines).noneMatch(line -> line.item().id().equals(law.id()));
        assertThat(world.as(Role.CITY_ADMIN, () -> world.readLedger.studies(2026, world.county.id(), null))).extracting(line -> line.unit().name()).containsOnly("凉州区司法局");
        assertThat(world.as(Role.CITY_ADMIN, () -> world.readLedger.studies(2026, null, world.justice.id()))).as("its items have no course").isEmpty();
        assertThat(world.as(Role.CITY_ADMIN, () -> world.readLedger.studies(2025, null, null))).as("a year without a list").isEmpty();
    }

    @Test
    void anEditorsLinkCountsWhatWasStudiedBeforeAndAnExclusionTakesItBack() {
        var one = world.person(world.justice);
        world.study(one, constitution, "2026-07-01", true, 600);
        studied(one, constitution);
        assertThat(state(law)).isEqualTo(CoverageState.NO_COURSE);

        decide(law, constitution, Decision.ADDED);
        assertThat(state(law)).isEqualTo(CoverageState.STUDIED);
        assertThat(map(null).totals().figures()).isEqualTo(new Figures(1, 1, 600));

        decide(law, constitution, Decision.EXCLUDED);
        assertThat(state(law)).isEqualTo(CoverageState.NO_COURSE);
        assertThat(map(null).totals().figures()).isEqualTo(Figures.NONE);
        assertThatThrownBy(() -> decide(law, new CourseSummary(UUID.randomUUID(), true, "无", "", "x", List.of(), "", "", constitution.credit(), 1, 1, AT, false), Decision.ADDED)).isInstanceOf(Refusal.class);
        assertFiguresAreTrue();
    }

    @Test
    void aCourseThatIsPublishedLaterIsLinkedAndOneThatIsWithdrawnKeepsItsFigures() {
        var one = world.person(world.ecology);
        world.study(one, permits, "2026-07-10", true, 3600);
        studied(one, permits);
        var late = world.pack("宪法包", "constitution", "司法局", new org.xuefa.learning.DutyItem("X", World.CONSTITUTION, ""));
        world.run(() -> world.links.coursesChanged());
        assertThat(state(law)).isEqualTo(CoverageState.NOT_STARTED);

        world.courses.remove(permits);
        world.courses.remove(late);
        world.courses.add(new CourseSummary(late.id(), true, late.title(), "", late.theme(), late.tiers(), late.department(), "", late.credit(), 3, 900, late.visibleFrom(), true));
        world.run(() -> world.links.coursesChanged());

        assertThat(state(environment)).isEqualTo(CoverageState.NO_COURSE);
        assertThat(world.as(Role.CITY_ADMIN, () -> world.coverage.item(list, environment.id(), null)).figures()).as("what was done stays").isEqualTo(new Figures(1, 1, 3600));
        assertThat(state(law)).as("a retired course is nothing to study").isEqualTo(CoverageState.NO_COURSE);
        assertFiguresAreTrue();
    }

    @Test
    void aNewEditionTakesOverAndTheOldOneStaysAsItWas() {
        var one = world.person(world.ecology);
        world.study(one, permits, "2026-07-10", false, 60);
        studied(one, permits);
        var second = world.as(Role.CITY_ADMIN, () -> world.lists.cloneOf(list, 2026, null)).list().id();
        publish(second);
        world.study(one, permits, "2026-08-10", true, 600);
        studied(one, permits);

        assertThat(world.as(Role.CITY_ADMIN, () -> world.coverage.map(new ReadCoverage.Question(second, null, null, null))).totals().figures()).isEqualTo(new Figures(1, 1, 660));
        assertThat(map(null).totals().figures()).isEqualTo(new Figures(1, 0, 60));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20, 300, 4_000})
    void figuresEqualTheTruthAfterAShuffledAndDoubledStreamOfEvents(long seed) {
        var chance = new Random(seed);
        var everybody = new ArrayList<UUID>();
        var undelivered = new ArrayList<Runnable>();
        for (int step = 0; step < 150; step++) {
            something(chance, everybody, undelivered, step);
            if (chance.nextInt(3) > 0 && !undelivered.isEmpty()) {
                world.run(undelivered.remove(chance.nextInt(undelivered.size())));
            }
        }
        while (!undelivered.isEmpty()) {
            world.run(undelivered.remove(chance.nextInt(undelivered.size())));
        }

        assertFiguresAreTrue();
        assertThat(recount()).as("figures that the recount had to put right").isZero();
    }

    @Test
    void manyAtOnceLoseNothing() throws Exception {
        var everybody = new ArrayList<UUID>();
        for (int number = 0; number < 24; number++) {
            var person = world.person(number % 2 == 0 ? world.ecology : world.countyJustice);
            world.study(person, number % 3 == 0 ? wetlands : permits, "2026-07-1" + number % 9, number % 4 == 0, 100 + number);
            everybody.add(person);
        }
        studied(everybody.getFirst(), wetlands);
        try (var threads = Executors.newFixedThreadPool(8)) {
            var running = everybody.stream().map(person -> threads.submit(() -> studied(person, permits))).toList();
            for (var one : running) {
                one.get();
            }
        }

        assertThat(map(null).totals().figures().started()).isEqualTo(24);
        everybody.forEach(person -> world.studied.get(person).computeIfAbsent(permits.id(), _ -> new org.xuefa.learning.CourseStudy(person, permits.id(), AT, null, 0)));
        assertFiguresAreTrue();
    }

    @Test
    void whatSomebodySpoiledOrNeverToldIsFoundAndPutRightAtNight() throws SQLException {
        var one = world.person(world.ecology);
        world.study(one, permits, "2026-07-10", true, 3600);
        studied(one, permits);
        var untold = world.person(world.justice);
        world.study(untold, permits, "2026-07-20", false, 60);
        try (var superuser = database.superuser(); var statement = superuser.createStatement()) {
            statement.execute("update duty_figure set started = started + 5 where tenant_id = " + world.tenant.value() + " and unit_id = '" + world.city.id() + "'");
        }

        assertThat(recount()).isPositive();

        assertFiguresAreTrue();
        assertThat(map(null).totals().figures()).isEqualTo(new Figures(2, 1, 3660));
        assertThat(map(null).recountedAt()).isEqualTo(world.now.get());
        assertThat(world.audited).anyMatch(entry -> entry.startsWith("duty-figures.corrected") && entry.contains("people=1"));
        assertThat(recount()).isZero();
    }

    private void something(Random chance, List<UUID> everybody, List<Runnable> undelivered, int step) {
        var places = List.of(world.ecology, world.justice, world.countyJustice);
        var person = everybody.isEmpty() || chance.nextInt(4) == 0 ? added(everybody, places.get(chance.nextInt(3))) : everybody.get(chance.nextInt(everybody.size()));
        switch (chance.nextInt(8)) {
            case 0 -> world.place(person, present(places.get(chance.nextInt(3))), chance.nextInt(3) > 0);
            case 1 -> decide(chance.nextBoolean() ? law : wetland, chance.nextBoolean() ? constitution : permits, chance.nextBoolean() ? Decision.ADDED : Decision.EXCLUDED);
            case 2 -> {
                world.hang(world.countyJustice, chance.nextBoolean() ? world.city : world.county);
                world.participants.replaceAll((_, one) -> new org.xuefa.enrolment.Participant(one.personId(), one.campaignId(), one.unitId(), world.units.get(one.unitId()).path(), one.tier(),
                        one.confirmed(), false));
                undelivered.add(() -> world.recounts.unitsMoved());
            }
            default -> {
                var course = List.of(permits, wetlands, constitution).get(chance.nextInt(3));
                world.study(person, course, LocalDate.of(2026, 7, 1).plusDays(step % 60).toString(), chance.nextBoolean(), chance.nextInt(1000));
                undelivered.add(() -> world.follow.studied(world.campaign.id(), person, course.id(), AT.plus(Duration.ofDays(step))));
            }
        }
        for (int times = chance.nextInt(3); times >= 0; times--) {
            undelivered.add(() -> world.follow.placed(world.campaign.id(), person));
        }
    }

    private Unit present(Unit unit) {
        return world.units.get(unit.id());
    }

    private UUID added(List<UUID> everybody, Unit unit) {
        var person = world.person(world.units.get(unit.id()));
        everybody.add(person);
        return person;
    }

    /** Every figure of the list against counting everybody in memory. */
    private void assertFiguresAreTrue() {
        var covers = world.<List<org.xuefa.duty.domain.FigureBook.Cover>>as(Role.CITY_ADMIN, () -> world.book.covers(list));
        var subjects = new HashMap<UUID, Set<UUID>>();
        covers.forEach(cover -> List.of(cover.itemId(), cover.departmentId(), cover.listId())
                .forEach(subject -> subjects.computeIfAbsent(subject, _ -> new java.util.HashSet<>()).add(cover.courseId())));
        for (var unit : world.units.values()) {
            var figures = world.<Map<UUID, Figures>>as(Role.CITY_ADMIN, () -> world.book.figures(list, List.of(unit.id())));
            for (var subject : List.of(environment.id(), wetland.id(), law.id(), world.ecology.id(), world.justice.id(), list)) {
                assertThat(figures.getOrDefault(subject, Figures.NONE)).as(unit.name() + " " + subject).isEqualTo(truth(unit, subjects.getOrDefault(subject, Set.of())));
            }
        }
    }

    private Figures truth(Unit unit, Collection<UUID> courses) {
        var total = Figures.NONE;
        for (var participant : world.participants.values()) {
            var studies = world.studied.getOrDefault(participant.personId(), Map.of()).values().stream().filter(study -> courses.contains(study.courseId())).collect(Collectors.toList());
            if (participant.confirmed() && world.units.get(participant.unitId()).path().startsWith(unit.path()) && !studies.isEmpty()) {
                total = total.plus(new Figures(1, studies.stream().anyMatch(study -> study.finishedAt() != null) ? 1 : 0, studies.stream().mapToLong(study -> study.countedSeconds()).sum()));
            }
        }
        return total;
    }

    /** A whole recount of the night; how many figures were wrong. */
    private int recount() {
        world.now.updateAndGet(moment -> moment.plus(Duration.ofDays(1)));
        world.audited.clear();
        world.run(() -> world.recounts.beginNightly());
        while (world.<Boolean>as(Role.CITY_ADMIN, () -> world.recounts.advance())) {
            Thread.onSpinWait();
        }
        return world.audited.stream().filter(entry -> entry.startsWith("duty-figures.corrected")).toList().size();
    }

    private ReadCoverage.CoverageMap map(UUID unit) {
        return world.as(Role.CITY_ADMIN, () -> world.coverage.map(new ReadCoverage.Question(list, unit, null, null)));
    }

    private CoverageState state(DutyItem item) {
        return world.as(Role.CITY_ADMIN, () -> world.coverage.item(list, item.id(), null)).state();
    }

    private void studied(UUID person, CourseSummary course) {
        world.run(() -> world.follow.studied(world.campaign.id(), person, course.id(), AT));
    }

    private void decide(DutyItem item, CourseSummary course, Decision decision) {
        world.as(Role.COURSE_EDITOR, () -> {
            world.links.decide(list, item.id(), course.id(), decision);
            return true;
        });
    }

    private DutyItem create(String code, Unit department, String title) {
        return world.as(Role.CITY_ADMIN, () -> world.items.create(list, new KeepItems.Wanted(code, department.id(), title, "", "", "", "", "")));
    }

    private void publish(UUID id) {
        world.as(Role.CITY_ADMIN, () -> world.lists.publish(id, world.lists.get(id).list().revision()));
        world.run(() -> world.links.listPublished(id));
    }
}
