package org.xuefa.duty.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xuefa.duty.domain.DutyProblem;
import org.xuefa.duty.domain.LedgerContent;
import org.xuefa.duty.domain.LedgerEntry;
import org.xuefa.duty.domain.LedgerHeading;
import org.xuefa.duty.domain.LedgerStore.Place;
import org.xuefa.enrolment.Scope;
import org.xuefa.enrolment.Unit;
import org.xuefa.platform.identity.Role;
import org.xuefa.platform.problem.CommonProblem;
import org.xuefa.platform.problem.ProblemCode;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.testkit.Database;
import org.xuefa.testkit.DatabaseExtension;

/** The ledger of a year as departments keep it, on the real database. */
@ExtendWith(DatabaseExtension.class)
class LedgerIT {
    private static final int YEAR = 2026;
    private World world;
    private Database database;

    @BeforeEach
    void aCity(Database postgres) {
        database = postgres;
        world = new World(postgres);
    }

    @Test
    void whatIsEnteredIsReadBackByHeadingAndDepartment() {
        var entry = enter(world.ecology, LedgerHeading.CULTURE, "湿地公园法治长廊", 5);
        enter(world.ecology, LedgerHeading.CULTURE, "生态环境普法短视频", 6);
        enter(world.justice, LedgerHeading.ORGANISATION, "普法工作领导小组会议", 7);

        var departments = as(Role.CITY_ADMIN, () -> world.readLedger.departments(YEAR));
        assertThat(departments).extracting(line -> line.department().name()).containsExactly("武威市司法局", "武威市生态环境局");
        assertThat(departments.getLast().entries(LedgerHeading.CULTURE)).isEqualTo(2);
        assertThat(departments.getLast().filled()).isEqualTo(1);
        assertThat(entries(null, null)).extracting(one -> one.content().title()).as("latest day first").containsExactly("普法工作领导小组会议", "生态环境普法短视频", "湿地公园法治长廊");
        assertThat(entries(world.ecology.id(), LedgerHeading.CULTURE)).hasSize(2);
        assertThat(entries(null, LedgerHeading.GRASSROOTS)).isEmpty();
        assertThat(entries(world.ecology.id(), null).getLast()).isEqualTo(entry);
        assertThat(as(Role.CITY_ADMIN, () -> world.readLedger.entries(2025, null, null, null, 10))).isEmpty();
        assertThat(world.audited).anyMatch(deed -> deed.startsWith("duty-ledger.entered") && deed.contains("year=2026"));
    }

    @Test
    void aCorrectionStandsBesideWhatWasSaidBeforeAndAWithdrawalEndsTheEntry() {
        var entry = enter(world.ecology, LedgerHeading.CULTURE, "法治长廊", 5);

        var corrected = as(Role.UNIT_ADMIN, () -> world.ledger.correct(YEAR, entry.id(), 1, content(LedgerHeading.CULTURE, "湿地公园法治长廊", 5), "名称写错"));
        refused(CommonProblem.OUTDATED_VERSION, () -> as(Role.UNIT_ADMIN, () -> world.ledger.correct(YEAR, entry.id(), 1, content(LedgerHeading.CULTURE, "另一个", 5), "慢了一步")));
        assertThat(entries(null, null)).containsExactly(corrected);
        assertThat(as(Role.CITY_ADMIN, () -> world.ledger.history(YEAR, entry.id()))).extracting(one -> one.content().title(), LedgerEntry::reason)
                .containsExactly(org.assertj.core.api.Assertions.tuple("湿地公园法治长廊", "名称写错"), org.assertj.core.api.Assertions.tuple("法治长廊", ""));

        as(Role.CITY_ADMIN, () -> world.ledger.withdraw(YEAR, entry.id(), 2, "重复填报"));
        assertThat(entries(null, null)).isEmpty();
        assertThat(as(Role.CITY_ADMIN, () -> world.readLedger.departments(YEAR))).isEmpty();
        assertThat(as(Role.CITY_ADMIN, () -> world.ledger.history(YEAR, entry.id()))).hasSize(3);
        refused(DutyProblem.DUTY_ENTRY_WITHDRAWN, () -> as(Role.CITY_ADMIN, () -> world.ledger.correct(YEAR, entry.id(), 3, entry.content(), "再改")));
        assertThat(world.audited).anyMatch(deed -> deed.startsWith("duty-ledger.corrected")).anyMatch(deed -> deed.startsWith("duty-ledger.withdrawn"));
    }

    @Test
    void nobodyReadsOrWritesBesideTheirOwnScope() {
        var foreign = enter(world.ecology, LedgerHeading.CULTURE, "法治长廊", 5);
        world.scope = new Scope(false, List.of(world.county.path()));

        var own = as(Role.COUNTY_ADMIN, () -> world.ledger.enter(YEAR, world.countyJustice.id(), content(LedgerHeading.GRASSROOTS, "民主法治示范村", 3)));
        assertThat(entries(null, null)).containsExactly(own);
        assertThat(entries(world.ecology.id(), null)).isEmpty();
        assertThat(as(Role.COUNTY_ADMIN, () -> world.readLedger.departments(YEAR))).extracting(line -> line.department().id()).containsExactly(world.countyJustice.id());
        assertThat(as(Role.COUNTY_ADMIN, () -> world.readLedger.sheet(YEAR, null, null))).singleElement().satisfies(row -> assertThat(row.entry()).isEqualTo(own));
        refused(CommonProblem.NOT_FOUND, () -> as(Role.COUNTY_ADMIN, () -> world.ledger.history(YEAR, foreign.id())));
        refused(CommonProblem.NOT_FOUND, () -> as(Role.COUNTY_ADMIN, () -> world.ledger.withdraw(YEAR, foreign.id(), 1, "不是我的")));
        assertThatThrownBy(() -> as(Role.COUNTY_ADMIN, () -> world.ledger.enter(YEAR, world.ecology.id(), content(LedgerHeading.CULTURE, "替别人填", 5))))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.fields()).singleElement().satisfies(problem -> assertThat(problem.pointer()).isEqualTo("/departmentId")));
        assertThatThrownBy(() -> as(Role.COUNTY_ADMIN, () -> world.ledger.enter(YEAR, UUID.randomUUID(), content(LedgerHeading.CULTURE, "没有的单位", 5)))).isInstanceOf(Refusal.class);
    }

    @Test
    void pagesHoldEveryEntryOnce() {
        for (int number = 0; number < 11; number++) {
            enter(number % 2 == 0 ? world.ecology : world.justice, LedgerHeading.KEY_CONTENT, "第" + number + "项", 1 + number % 3);
        }
        var read = new ArrayList<LedgerEntry>();
        var page = as(Role.CITY_ADMIN, () -> world.readLedger.entries(YEAR, null, null, null, 4));
        while (!page.isEmpty()) {
            read.addAll(page);
            var last = read.getLast();
            page = as(Role.CITY_ADMIN, () -> world.readLedger.entries(YEAR, null, null, new Place(last.content().from(), last.id()), 4));
        }

        assertThat(read).hasSize(11).doesNotHaveDuplicates();
        assertThat(read).extracting(entry -> entry.content().from()).isSortedAccordingTo(java.util.Comparator.reverseOrder());
    }

    @Test
    void theSheetHasWhatWasEnteredAndWhatThePlatformCountedByHeading() {
        var list = as(Role.CITY_ADMIN, () -> world.lists.create(YEAR, null)).list().id();
        as(Role.CITY_ADMIN, () -> world.items.create(list, new KeepItems.Wanted("STHJ-01", world.ecology.id(), World.ENVIRONMENT, "", "", "", "", "")));
        var course = world.pack("排污许可", "ecology", "生态环境局", new org.xuefa.learning.DutyItem("STHJ-01", World.ENVIRONMENT, ""));
        as(Role.CITY_ADMIN, () -> world.lists.publish(list, world.lists.get(list).list().revision()));
        world.run(() -> world.links.listPublished(list));
        var person = world.person(world.justice);
        world.study(person, course, "2026-07-10", true, 1800);
        world.run(() -> world.follow.studied(world.campaign.id(), person, course.id(), world.now.get()));
        enter(world.ecology, LedgerHeading.GRASSROOTS, "普法进社区", 4);
        enter(world.ecology, LedgerHeading.ORGANISATION, "印发普法计划", 2);

        var rows = as(Role.AUDITOR, () -> world.readLedger.sheet(YEAR, null, world.ecology.id()));

        assertThat(rows).extracting(ReadLedger.Row::heading).containsExactly(LedgerHeading.ORGANISATION, LedgerHeading.WHO_ENFORCES, LedgerHeading.GRASSROOTS);
        assertThat(rows.get(1).study()).satisfies(line -> {
            assertThat(line.unit()).isEqualTo(world.justice);
            assertThat(line.study().figures().finished()).isEqualTo(1);
        });
        assertThat(as(Role.CITY_ADMIN, () -> world.readLedger.departments(YEAR))).singleElement().satisfies(line -> assertThat(line.filled()).as("two entered, one counted").isEqualTo(3));
        assertThat(world.audited).anyMatch(deed -> deed.startsWith("duty-ledger.exported"));
    }

    @Test
    void theDatabaseItselfRefusesToOverwriteTheLedger() throws SQLException {
        var entry = enter(world.ecology, LedgerHeading.CULTURE, "法治长廊", 5);
        for (var statement : List.of("update duty_ledger set title = 'x' where entry_id = '" + entry.id() + "'", "delete from duty_ledger where entry_id = '" + entry.id() + "'")) {
            assertThatThrownBy(() -> database.in(world.tenant, em -> em.createNativeQuery(statement).executeUpdate())).hasStackTraceContaining("permission denied");
        }
    }

    private LedgerEntry enter(Unit department, LedgerHeading heading, String title, int month) {
        return as(Role.CITY_ADMIN, () -> world.ledger.enter(YEAR, department.id(), content(heading, title, month)));
    }

    private static LedgerContent content(LedgerHeading heading, String title, int month) {
        return new LedgerContent(heading, title, "开展情况", LocalDate.of(YEAR, month, 1), null, "市民广场", "群众", 120, "武司发〔2026〕12号");
    }

    private List<LedgerEntry> entries(UUID department, LedgerHeading heading) {
        return as(Role.CITY_ADMIN, () -> world.readLedger.entries(YEAR, department, heading, null, 50));
    }

    private <T> T as(Role role, java.util.function.Supplier<T> deed) {
        return world.as(role, deed);
    }

    private static void refused(ProblemCode problem, ThrowingCallable deed) {
        assertThatThrownBy(deed).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(problem));
    }
}
