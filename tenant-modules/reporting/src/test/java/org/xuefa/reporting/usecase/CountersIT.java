package org.xuefa.reporting.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xuefa.assessment.Grade;
import org.xuefa.assessment.Result;
import org.xuefa.enrolment.Unit;
import org.xuefa.enrolment.UnitKind;
import org.xuefa.reporting.domain.Counts;
import org.xuefa.reporting.domain.Recount;
import org.xuefa.testkit.CatalogueGate;
import org.xuefa.testkit.Database;
import org.xuefa.testkit.DatabaseExtension;

/** Counters are what a recount finds, whatever events come, how often, and in which order (I9). */
@ExtendWith(DatabaseExtension.class)
class CountersIT {
    private static final Instant START = Instant.parse("2026-09-07T02:00:00Z");
    private final Database database;
    private final Figures figures;
    private final World world;
    private final List<Unit> offices = new ArrayList<>();
    private final List<Runnable> undelivered = new ArrayList<>();

    CountersIT(Database database) {
        this.database = database;
        figures = new Figures(database, Clock.fixed(START.plus(Duration.ofDays(30)), ZoneOffset.UTC));
        world = figures.world;
        var city = world.unit("武威市", UnitKind.CITY, null);
        for (var name : List.of("凉州区", "民勤县", "古浪县")) {
            var county = world.unit(name, UnitKind.COUNTY, city);
            for (int i = 0; i < 3; i++) {
                var office = world.unit(name + "第" + i + "局", UnitKind.DEPARTMENT, county);
                offices.add(office);
                offices.add(world.unit(name + "第" + i + "局下属", UnitKind.PUBLIC_INSTITUTION, office));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20, 300, 4_000, 50_000})
    void countersEqualTheTruthAfterAShuffledAndDoubledStreamOfEvents(long seed) {
        var chance = new Random(seed);
        var everybody = new ArrayList<UUID>();
        for (int step = 0; step < 250; step++) {
            something(chance, everybody, START.plus(Duration.ofHours(step)));
            if (chance.nextInt(3) > 0 && !undelivered.isEmpty()) {
                figures.run(undelivered.remove(chance.nextInt(undelivered.size())));
            }
        }
        while (!undelivered.isEmpty()) {
            figures.run(undelivered.remove(chance.nextInt(undelivered.size())));
        }
        figures.finishRecounts();

        assertCountersAreTrue();
        assertThat(recount()).satisfies(CountersIT::foundNothingWrong);
    }

    @Test
    void aRosterOfManyIsPlacedPieceByPieceAndOnceOnly() {
        for (int i = 0; i < 2_500; i++) {
            world.person("参训" + i, offices.get(i % offices.size()), i % 10 == 0 ? "leader" : "staff");
        }
        figures.run(() -> figures.enrolment.rosterApplied(world.campaign, START));
        figures.run(() -> figures.enrolment.rosterApplied(world.campaign, START));
        figures.finishRecounts();

        assertCountersAreTrue();
        assertThat(figures.in(() -> figures.recounts.newest(world.campaign, null, 10))).isEmpty();
        assertThat(recount()).satisfies(CountersIT::foundNothingWrong);
    }

    @Test
    void whatSomebodySpoiledIsFoundReportedAuditedAndPutRight() throws SQLException {
        for (int i = 0; i < 40; i++) {
            var person = world.person("参训" + i, offices.get(i % offices.size()), "staff");
            figures.run(() -> figures.enrolment.personChanged(world.campaign, person, START));
        }
        try (var superuser = database.superuser(); var statement = superuser.createStatement()) {
            statement.execute("update reporting_count set started = started + 7 where tenant_id = " + figures.city + " and unit_id = '" + world.tree().root().orElseThrow().id() + "'");
            statement.execute("update reporting_person set exempt = true where tenant_id = " + figures.city + " and name = '参训3'");
        }

        var found = recount();

        assertThat(found.peopleChecked()).isEqualTo(40);
        assertThat(found.peopleCorrected()).isEqualTo(1);
        assertThat(found.figuresCorrected()).isGreaterThanOrEqualTo(1);
        assertCountersAreTrue();
        assertThat(figures.audited).anyMatch(entry -> entry.startsWith("report.recounted") && entry.contains("peopleCorrected=1"));
        assertThat(figures.in(() -> figures.tables.campaign(world.campaign)).recountedAt()).isEqualTo(START.plus(Duration.ofDays(30)));
        assertThat(recount()).satisfies(CountersIT::foundNothingWrong);
    }

    @Test
    void whoEnrolmentNoLongerKnowsStopsCountingAtTheNextRecount() {
        var person = world.person("王小明", offices.getFirst(), "staff");
        figures.run(() -> figures.enrolment.personChanged(world.campaign, person, START));
        world.participants.clear();

        assertThat(recount().peopleCorrected()).isEqualTo(1);

        assertCountersAreTrue();
    }

    @Test
    void theNightlyRecountBeginsOnceANightFromTwoOClockOn() {
        figures.run(figures.recounts::beginNightly);
        figures.run(figures.recounts::beginNightly);
        figures.finishRecounts();
        figures.run(figures.recounts::beginNightly);

        assertThat(figures.in(() -> figures.recounts.newest(world.campaign, null, 10))).singleElement()
                .satisfies(recount -> assertThat(recount.trigger()).isEqualTo(Recount.Trigger.NIGHTLY));
    }

    @Test
    void aSecondRecountByHandIsTheOneThatRuns() {
        var first = figures.in(() -> figures.recounts.begin(world.campaign));
        var second = figures.in(() -> figures.recounts.begin(world.campaign));

        assertThat(second.id()).isEqualTo(first.id());
    }

    @Test
    void writersOnManyThreadsLoseNothing() throws Exception {
        var people = new ArrayList<UUID>();
        for (int i = 0; i < 60; i++) {
            people.add(world.person("参训" + i, offices.get(i % offices.size()), "staff"));
            world.started.put(people.getLast(), START);
            world.holders.add(people.getLast());
        }
        try (var threads = Executors.newFixedThreadPool(8)) {
            var done = people.stream().flatMap(person -> List.<Runnable>of(
                            () -> figures.enrolment.personChanged(world.campaign, person, START),
                            () -> figures.progress.studyStarted(world.campaign, person, START),
                            () -> figures.progress.certificateChanged(world.campaign, person, START)).stream())
                    .map(event -> threads.submit(() -> figures.run(event)))
                    .toList();
            for (var one : done) {
                one.get();
            }
        }

        assertCountersAreTrue();
        assertThat(recount()).satisfies(CountersIT::foundNothingWrong);
    }

    @Test
    void theTablesPassTheCatalogueGate() throws SQLException {
        try (var superuser = database.superuser()) {
            assertThat(CatalogueGate.breaches(superuser)).isEmpty();
        }
    }

    /** One thing happens upstream; its event is stored twice. */
    private void something(Random chance, List<UUID> everybody, Instant at) {
        if (everybody.size() < 12 || chance.nextInt(5) == 0) {
            var added = world.person("参训" + everybody.size(), office(chance), chance.nextBoolean() ? "leader" : "staff");
            everybody.add(added);
            tell(() -> figures.enrolment.personChanged(world.campaign, added, at));
            return;
        }
        var person = everybody.get(chance.nextInt(everybody.size()));
        var now = world.participant(person);
        switch (chance.nextInt(9)) {
            case 0 -> enrolment(person, () -> world.put(person, office(chance).id(), now.tier(), now.confirmed(), now.exempt()), at);
            case 1 -> enrolment(person, () -> world.put(person, now.unitId(), "leader".equals(now.tier()) ? "staff" : "leader", now.confirmed(), now.exempt()), at);
            case 2 -> enrolment(person, () -> world.put(person, now.unitId(), now.tier(), now.confirmed(), !now.exempt()), at);
            case 3 -> enrolment(person, () -> world.put(person, now.unitId(), now.tier(), !now.confirmed(), now.exempt()), at);
            case 4 -> {
                if (world.started.putIfAbsent(person, at) == null) {
                    tell(() -> figures.progress.studyStarted(world.campaign, person, at));
                }
            }
            case 5 -> {
                if (world.reached.putIfAbsent(person, at) == null) {
                    tell(() -> figures.progress.targetReached(world.campaign, person, at));
                }
            }
            case 6 -> {
                int score = 40 + chance.nextInt(61);
                var grade = score >= 90 ? Grade.EXCELLENT : score >= 80 ? Grade.GOOD : score >= 60 ? Grade.PASS : Grade.FAIL;
                world.results.put(person, new Result(world.campaign, person, UUID.randomUUID(), 1, score, grade, at, 1));
                tell(() -> figures.progress.resultChanged(world.campaign, person, at));
            }
            case 7 -> {
                if (!world.holders.remove(person)) {
                    world.holders.add(person);
                }
                tell(() -> figures.progress.certificateChanged(world.campaign, person, at));
            }
            default -> moveUnit(chance);
        }
    }

    private void moveUnit(Random chance) {
        var office = world.units.get(offices.get(2 * chance.nextInt(offices.size() / 2)).id());
        var counties = world.units.values().stream().filter(unit -> unit.kind() == UnitKind.COUNTY).toList();
        world.hang(office.id(), counties.get(chance.nextInt(counties.size())).id());
        tell(() -> figures.enrolment.unitMoved(office.id()));
    }

    private void enrolment(UUID person, Runnable change, Instant at) {
        change.run();
        tell(() -> figures.enrolment.personChanged(world.campaign, person, at));
    }

    private void tell(Runnable event) {
        undelivered.add(event);
        undelivered.add(event);
    }

    private Unit office(Random chance) {
        return offices.get(chance.nextInt(offices.size()));
    }

    private Recount recount() {
        var begun = figures.in(() -> figures.recounts.begin(world.campaign));
        figures.finishRecounts();
        return figures.in(() -> figures.recounts.one(world.campaign, begun.id()));
    }

    private static void foundNothingWrong(Recount recount) {
        assertThat(recount.state()).isEqualTo(Recount.State.FINISHED);
        assertThat(recount.peopleCorrected()).as("people corrected").isZero();
        assertThat(recount.figuresCorrected()).as("figures corrected").isZero();
    }

    private void assertCountersAreTrue() {
        var counts = figures.in(() -> figures.tables.counts(world.campaign, world.units.keySet()));
        for (var unit : world.units.values()) {
            var kept = new TreeMap<>(counts.getOrDefault(unit.id(), Map.of()));
            kept.values().removeIf(Counts.NONE::equals);
            assertThat(kept).as(unit.name()).isEqualTo(world.truth(unit));
        }
    }
}
