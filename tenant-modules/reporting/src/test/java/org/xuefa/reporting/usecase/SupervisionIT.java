package org.xuefa.reporting.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xuefa.reporting.usecase.Figures.ADMINISTRATOR;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xuefa.assessment.Grade;
import org.xuefa.assessment.Result;
import org.xuefa.enrolment.Scope;
import org.xuefa.enrolment.Unit;
import org.xuefa.enrolment.UnitKind;
import org.xuefa.platform.identity.Caller;
import org.xuefa.platform.identity.Role;
import org.xuefa.platform.problem.CommonProblem;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.reporting.domain.Behind;
import org.xuefa.reporting.domain.Counts;
import org.xuefa.reporting.domain.Measure;
import org.xuefa.reporting.domain.Targets;
import org.xuefa.testkit.Database;
import org.xuefa.testkit.DatabaseExtension;

/** The supervision page of a small city: who sees what, down to the people, and that another city sees nothing of it. */
@ExtendWith(DatabaseExtension.class)
class SupervisionIT {
    private static final Instant MORNING = Instant.parse("2026-09-07T01:00:00Z");
    private static final Caller OVERSIGHT = new Caller("watch", "watch", "督查员", Set.of(Role.OVERSIGHT_VIEWER));
    private final Database database;
    private final Figures figures;
    private final World world;
    private final Unit city;
    private final Unit liangzhou;
    private final Unit minqin;
    private final Unit justice;
    private final Unit bureau;

    SupervisionIT(Database database) {
        this.database = database;
        figures = new Figures(database, Clock.fixed(MORNING.plus(Duration.ofDays(10)), ZoneOffset.UTC));
        world = figures.world;
        city = world.unit("武威市", UnitKind.CITY, null);
        liangzhou = world.unit("凉州区", UnitKind.COUNTY, city);
        minqin = world.unit("民勤县", UnitKind.COUNTY, city);
        bureau = world.unit("市财政局", UnitKind.DEPARTMENT, city);
        justice = world.unit("民勤县司法局", UnitKind.DEPARTMENT, minqin);
    }

    /** 凉州区: two of two passed. 民勤县: one in the county itself who did nothing, two in its bureau of justice of whom one started. 市财政局: one exempt, one failed. */
    @BeforeEach
    void people() {
        passes(join("甲一", liangzhou, "leader"), 95, Grade.EXCELLENT);
        passes(join("甲二", liangzhou, "staff"), 70, Grade.PASS);
        join("乙一", minqin, "staff");
        starts(join("乙二", justice, "staff"), MORNING.plus(Duration.ofHours(16)));
        join("=乙三", justice, "leader");
        var excused = join("丙一", bureau, "staff");
        world.put(excused, bureau.id(), "staff", true, true);
        figures.run(() -> figures.enrolment.personChanged(world.campaign, excused, MORNING));
        passes(join("丙二", bureau, "staff"), 59, Grade.FAIL);
    }

    @Test
    void theCityAdministratorSeesTheWholeCityInTotalAndByTier() {
        var overview = overview(null);

        assertThat(overview.total()).isEqualTo(new Counts(7, 1, 6, 4, 0, 3, 2, 1, 0));
        assertThat(overview.units()).containsExactly(city);
        assertThat(overview.tiers()).extracting(tier -> tier.tier().code(), tier -> tier.counts().should())
                .containsExactly(Tuple.tuple("leader", 2), Tuple.tuple("staff", 4));
        assertThat(overview.campaignFigures().changedAt()).isNotNull();
    }

    @Test
    void countiesAreListedWithWhoBelongsToNone() {
        var lines = lines(null, null, UnitQuestion.Level.COUNTIES, UnitQuestion.Order.TREE);

        assertThat(lines).extracting(line -> line.unit().name(), UnitFigures::own, line -> line.counts().should())
                .containsExactly(row("武威市", true, 1), row("凉州区", false, 2), row("民勤县", false, 3));
    }

    @Test
    void aCountyIsDrilledIntoItsOwnPeopleAndItsUnits() {
        var lines = lines(minqin.id(), null, UnitQuestion.Level.CHILDREN, UnitQuestion.Order.TREE);

        assertThat(lines).extracting(line -> line.unit().name(), UnitFigures::own, line -> line.counts().should())
                .containsExactly(row("民勤县", true, 1), row("民勤县司法局", false, 2));
        assertThat(overview(minqin.id()).path()).containsExactly(city, minqin);
    }

    @Test
    void laggingUnitsComeFirst() {
        var lines = lines(null, null, UnitQuestion.Level.CHILDREN, UnitQuestion.Order.LAGGING);

        assertThat(lines).extracting(line -> line.unit().name()).containsExactly("民勤县", "市财政局", "凉州区");
    }

    @Test
    void oneTierIsShownAlone() {
        assertThat(lines(null, "leader", UnitQuestion.Level.UNITS, UnitQuestion.Order.TREE)).extracting(line -> line.unit().name(), UnitFigures::own, line -> line.counts().should())
                .containsExactly(row("武威市", false, 2), row("凉州区", false, 1), row("民勤县", false, 1), row("市财政局", false, 0), row("民勤县司法局", false, 1));
    }

    @Test
    void aCountyAdministratorSeesTheCountyAndNothingElse() {
        world.scope = new Scope(false, List.of(minqin.path()));

        assertThat(overview(null).total().roster()).isEqualTo(3);
        assertThat(overview(justice.id()).path()).containsExactly(minqin, justice);
        assertThat(names(null, Behind.ROSTER, null)).containsExactlyInAnyOrder("乙一", "乙二", "=乙三");
        for (var foreign : List.of(city.id(), liangzhou.id(), bureau.id(), UUID.randomUUID())) {
            assertThatThrownBy(() -> overview(foreign)).satisfies(SupervisionIT::isNotFound);
            assertThatThrownBy(() -> lines(foreign, null, UnitQuestion.Level.CHILDREN, UnitQuestion.Order.TREE)).satisfies(SupervisionIT::isNotFound);
            assertThatThrownBy(() -> names(foreign, Behind.ROSTER, null)).satisfies(SupervisionIT::isNotFound);
            assertThatThrownBy(() -> figures.in(() -> figures.read.trend(ADMINISTRATOR, world.campaign, foreign, null))).satisfies(SupervisionIT::isNotFound);
        }
    }

    @Test
    void anAdministratorOfTwoUnitsSeesBothAddedUpAndEachForItself() {
        world.scope = new Scope(false, List.of(liangzhou.path(), justice.path()));

        assertThat(overview(null).total().roster()).isEqualTo(4);
        assertThat(lines(null, null, UnitQuestion.Level.CHILDREN, UnitQuestion.Order.TREE)).extracting(line -> line.unit().name(), UnitFigures::own)
                .containsExactlyInAnyOrder(Tuple.tuple("凉州区", false), Tuple.tuple("民勤县司法局", false));
        assertThat(figures.in(() -> figures.read.trend(ADMINISTRATOR, world.campaign, null, null)).should()).isEqualTo(4);
    }

    @Test
    void whoIsAppointedNowhereSeesNobody() {
        world.scope = Scope.NOTHING;

        assertThat(overview(null).total()).isEqualTo(Counts.NONE);
        assertThat(names(null, Behind.ROSTER, null)).isEmpty();
        assertThat(lines(null, null, UnitQuestion.Level.UNITS, UnitQuestion.Order.TREE)).isEmpty();
    }

    @Test
    void behindEveryFigureAreAsManyPeopleAsItSays() {
        var total = overview(null).total();

        assertThat(names(null, Behind.ROSTER, null)).hasSize(total.roster());
        assertThat(names(null, Behind.EXEMPT, null)).containsExactly("丙一");
        assertThat(names(null, Behind.SHOULD, null)).hasSize(total.should());
        assertThat(names(null, Behind.STARTED, null)).hasSize(total.started());
        assertThat(names(null, Behind.NOT_STARTED, null)).containsExactlyInAnyOrder("乙一", "=乙三");
        assertThat(names(null, Behind.REACHED, null)).isEmpty();
        assertThat(names(null, Behind.NOT_REACHED, null)).hasSize(total.should());
        assertThat(names(null, Behind.SAT, null)).hasSize(total.sat());
        assertThat(names(null, Behind.NOT_SAT, null)).hasSize(total.should() - total.sat());
        assertThat(names(null, Behind.PASSED, null)).containsExactlyInAnyOrder("甲一", "甲二");
        assertThat(names(null, Behind.FAILED, null)).containsExactly("丙二");
        assertThat(names(null, Behind.EXCELLENT, null)).containsExactly("甲一");
        assertThat(names(null, Behind.CERTIFIED, null)).isEmpty();
    }

    @Test
    void peopleAreFoundByAPartOfTheNameAsTextOnly() {
        assertThat(names(null, Behind.ROSTER, "乙")).containsExactlyInAnyOrder("乙一", "乙二", "=乙三");
        assertThat(names(null, Behind.ROSTER, "%")).isEmpty();
        assertThat(names(null, Behind.ROSTER, "' or '1'='1")).isEmpty();
    }

    @Test
    void pagesOfPeopleFollowOneAnotherWithoutGapOrRepetition() {
        var everybody = new ArrayList<String>();
        UUID mark = null;
        for (var page = page(mark, 2); !page.isEmpty(); page = page(mark, 2)) {
            page.forEach(line -> everybody.add(line.name()));
            mark = page.getLast().found().person().personId();
        }

        assertThat(everybody).hasSize(7).doesNotHaveDuplicates();
        assertThat(everybody).isEqualTo(names(null, Behind.ROSTER, null));
    }

    @Test
    void oversightSeesThatPeopleAreThereButNotWhoTheyAre() {
        var seen = figures.in(() -> figures.people.page(OVERSIGHT, new PersonList(world.campaign, liangzhou.id(), null, Behind.ROSTER, null), null, 10));

        assertThat(seen).extracting(ListedPerson::name).containsExactly("甲*", "甲*");
    }

    @Test
    void theTrendCountsEachStepOnItsDayInTheCitysTime() {
        var trend = figures.in(() -> figures.read.trend(ADMINISTRATOR, world.campaign, null, null));

        assertThat(trend.should()).isEqualTo(6);
        assertThat(trend.days()).extracting(day -> day.day(), day -> day.onTheDay().started(), day -> day.untilThen().started(), day -> day.untilThen().passed())
                .containsExactly(
                        Tuple.tuple(LocalDate.of(2026, 9, 7), 3, 3, 2),
                        Tuple.tuple(LocalDate.of(2026, 9, 8), 1, 4, 2));
    }

    @Test
    void targetsAreTheCitysToSetOnceForEachVersionSeen() {
        var ambitious = new Targets(Map.of(Measure.PASSED, new BigDecimal("99.5")));

        assertThat(figures.in(() -> figures.targets.read(world.campaign)).targets()).isEqualTo(Targets.DEFAULT);
        var set = figures.in(() -> figures.targets.set(world.campaign, ambitious, 0));

        assertThat(set.targets()).isEqualTo(ambitious);
        assertThat(set.revision()).isEqualTo(1);
        assertThatThrownBy(() -> figures.in(() -> figures.targets.set(world.campaign, Targets.DEFAULT, 0)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(CommonProblem.OUTDATED_VERSION));
        assertThat(figures.audited).anyMatch(entry -> entry.startsWith("report.targets-set") && entry.contains("99.5"));
    }

    @Test
    void exportsAreRecordedWithTheirScopeAndWithoutTheNameSearchedFor() {
        var list = new PersonList(world.campaign, minqin.id(), null, Behind.NOT_STARTED, "乙");
        figures.run(() -> figures.export.announcePeople(ADMINISTRATOR, list));
        var exported = new ArrayList<String>();
        figures.run(() -> figures.export.people(ADMINISTRATOR, list, line -> exported.add(line.name())));
        figures.in(() -> figures.export.units(ADMINISTRATOR, question(minqin.id(), null, UnitQuestion.Level.UNITS, UnitQuestion.Order.TREE)));

        assertThat(exported).containsExactlyInAnyOrder("乙一", "=乙三");
        assertThat(figures.audited).anyMatch(entry -> entry.startsWith("report.people-exported") && entry.contains(minqin.id().toString()) && entry.contains("not_started"));
        assertThat(figures.audited).anyMatch(entry -> entry.startsWith("report.units-exported"));
        assertThat(figures.audited).noneMatch(entry -> entry.contains("乙"));
    }

    @Test
    void anUnknownCampaignIsNotThere() {
        assertThatThrownBy(() -> figures.in(() -> figures.read.overview(ADMINISTRATOR, UUID.randomUUID(), null))).satisfies(SupervisionIT::isNotFound);
    }

    /** The other city has a campaign of the same id, and asks for this city's units by their ids. */
    @Test
    void anotherCitySeesNothingOfThisOneEvenWithItsIds() {
        var other = new Figures(database, Clock.systemUTC());
        other.world.units.putAll(world.units);
        other.world.names.putAll(world.names);

        assertThat(other.in(() -> other.read.overview(ADMINISTRATOR, world.campaign, null)).total()).isEqualTo(Counts.NONE);
        assertThat(other.in(() -> other.read.units(ADMINISTRATOR, question(null, null, UnitQuestion.Level.UNITS, UnitQuestion.Order.TREE))).lines())
                .allSatisfy(line -> assertThat(line.counts()).isEqualTo(Counts.NONE));
        assertThat(other.in(() -> other.read.trend(ADMINISTRATOR, world.campaign, null, null)).days()).isEmpty();
        assertThat(other.in(() -> other.people.page(ADMINISTRATOR, new PersonList(world.campaign, null, null, Behind.ROSTER, null), null, 100))).isEmpty();
        assertThat(other.in(() -> other.tables.campaign(world.campaign)).changedAt()).isNull();
        other.finishRecounts();
        assertThat(overview(null).total().roster()).isEqualTo(7);
    }

    private UUID join(String name, Unit unit, String tier) {
        var person = world.person(name, unit, tier);
        figures.run(() -> figures.enrolment.personChanged(world.campaign, person, MORNING));
        return person;
    }

    private void starts(UUID person, Instant at) {
        world.started.put(person, at);
        figures.run(() -> figures.progress.studyStarted(world.campaign, person, at));
    }

    private void passes(UUID person, int score, Grade grade) {
        starts(person, MORNING);
        world.results.put(person, new Result(world.campaign, person, UUID.randomUUID(), 1, score, grade, MORNING, 1));
        figures.run(() -> figures.progress.resultChanged(world.campaign, person, MORNING));
    }

    private Overview overview(@Nullable UUID unitId) {
        return figures.in(() -> figures.read.overview(ADMINISTRATOR, world.campaign, unitId));
    }

    private List<UnitFigures> lines(@Nullable UUID unitId, @Nullable String tier, UnitQuestion.Level level, UnitQuestion.Order order) {
        return figures.in(() -> figures.read.units(ADMINISTRATOR, question(unitId, tier, level, order))).lines();
    }

    private UnitQuestion question(@Nullable UUID unitId, @Nullable String tier, UnitQuestion.Level level, UnitQuestion.Order order) {
        return new UnitQuestion(world.campaign, unitId, tier, level, order);
    }

    private List<String> names(@Nullable UUID unitId, Behind behind, @Nullable String name) {
        return figures.in(() -> figures.people.page(ADMINISTRATOR, new PersonList(world.campaign, unitId, null, behind, name), null, 100)).stream()
                .map(ListedPerson::name)
                .toList();
    }

    private List<ListedPerson> page(@Nullable UUID after, int limit) {
        return figures.in(() -> figures.people.page(ADMINISTRATOR, new PersonList(world.campaign, null, null, Behind.ROSTER, null), after, limit));
    }

    private static Tuple row(String unit, boolean own, int should) {
        return Tuple.tuple(unit, own, should);
    }

    private static void isNotFound(Throwable thrown) {
        assertThat(thrown).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(CommonProblem.NOT_FOUND));
    }
}
