package org.xuefa.reporting.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xuefa.reporting.usecase.Figures.ADMINISTRATOR;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xuefa.assessment.Grade;
import org.xuefa.assessment.Result;
import org.xuefa.enrolment.Unit;
import org.xuefa.enrolment.UnitKind;
import org.xuefa.reporting.domain.Behind;
import org.xuefa.reporting.domain.Recount;
import org.xuefa.testkit.Database;
import org.xuefa.testkit.DatabaseExtension;

/** Times of a city of 100 000 people in 2 000 units; printed, not asserted. By hand: {@code -Dit.test=DashboardTimesIT -Dxuefa.measure=true}. */
@ExtendWith(DatabaseExtension.class)
@EnabledIfSystemProperty(named = "xuefa.measure", matches = "true")
class DashboardTimesIT {
    private static final int PEOPLE = 100_000;
    private static final Instant START = Instant.parse("2026-07-01T02:00:00Z");
    private final Figures figures;
    private final World world;
    private final List<Unit> offices = new ArrayList<>();

    DashboardTimesIT(Database database) {
        figures = new Figures(database, Clock.fixed(START.plus(Duration.ofDays(170)), ZoneOffset.UTC));
        world = figures.world;
    }

    @Test
    void aLargeCity() {
        build();
        time("roster of 100 000 placed", 1, () -> {
            figures.run(() -> figures.enrolment.rosterApplied(world.campaign, START));
            figures.finishRecounts();
        });
        progress();
        time("recount with everybody different", 1, this::recount);
        time("recount with nothing different", 1, this::recount);
        var events = world.participants.values().stream().limit(3_000).map(one -> one.personId()).toList();
        time("1 000 events, a transaction each", 1, () -> events.subList(0, 1_000).forEach(id -> figures.run(() -> figures.progress.studyStarted(world.campaign, id, START))));
        time("1 000 results, 50 a transaction", 1, () -> {
            for (int i = 1_000; i < 2_000; i += 50) {
                var batch = events.subList(i, i + 50);
                figures.run(() -> batch.forEach(id -> {
                    world.results.put(id, new Result(world.campaign, id, id, 1, 77, Grade.PASS, START, 1));
                    figures.progress.resultChanged(world.campaign, id, START);
                }));
            }
        });
        var county = world.units.values().stream().filter(unit -> unit.kind() == UnitKind.COUNTY).findFirst().orElseThrow();
        time("overview of the city", 200, () -> figures.in(() -> figures.read.overview(ADMINISTRATOR, world.campaign, null)));
        time("units: children of the city", 200, () -> figures.in(() -> figures.read.units(ADMINISTRATOR, question(null, UnitQuestion.Level.CHILDREN))));
        time("units: children of a county", 200, () -> figures.in(() -> figures.read.units(ADMINISTRATOR, question(county.id(), UnitQuestion.Level.CHILDREN))));
        time("units: all 2 000, lagging first", 50, () -> figures.in(() -> figures.read.units(ADMINISTRATOR, question(null, UnitQuestion.Level.UNITS))));
        time("trend of the city", 200, () -> figures.in(() -> figures.read.trend(ADMINISTRATOR, world.campaign, null, null)));
        time("people: first page, not started", 50, () -> people(Behind.NOT_STARTED, null, null, 20));
        time("people: search by name", 50, () -> people(Behind.ROSTER, "参训9999", null, 20));
        var middle = people(Behind.ROSTER, null, null, PEOPLE / 2).getLast().found().person().personId();
        time("people: a page in the middle", 50, () -> people(Behind.ROSTER, null, middle, 20));
        time("people: all, for the sheet", 1, () -> figures.run(() -> figures.export.people(ADMINISTRATOR, new PersonList(world.campaign, null, null, Behind.ROSTER, null), _ -> { })));
    }

    private void build() {
        var city = world.unit("武威市", UnitKind.CITY, null);
        for (int c = 0; c < 8; c++) {
            var county = world.unit("县" + c, UnitKind.COUNTY, city);
            for (int d = 0; d < 60; d++) {
                var department = world.unit("局" + c + "-" + d, UnitKind.DEPARTMENT, county);
                offices.add(department);
                for (int u = 0; u < 3; u++) {
                    offices.add(world.unit("所" + c + "-" + d + "-" + u, UnitKind.PUBLIC_INSTITUTION, department));
                }
            }
        }
        for (int i = 0; i < PEOPLE; i++) {
            world.person("参训" + i, offices.get(i % offices.size()), i % 12 == 0 ? "leader" : "staff");
        }
    }

    private void progress() {
        var chance = new Random(7);
        world.participants.values().forEach(one -> {
            var day = START.plus(Duration.ofDays(chance.nextInt(150)));
            UUID id = one.personId();
            if (chance.nextInt(20) > 0) {
                world.started.put(id, day);
                world.reached.put(id, day.plus(Duration.ofDays(chance.nextInt(15))));
                world.results.put(id, new Result(world.campaign, id, id, 1, 88, Grade.GOOD, day.plus(Duration.ofDays(chance.nextInt(18))), 1));
            }
        });
    }

    private void recount() {
        Recount begun = figures.in(() -> figures.recounts.begin(world.campaign));
        figures.finishRecounts();
        var done = figures.in(() -> figures.recounts.one(world.campaign, begun.id()));
        System.out.println("recount: " + done);
        assertThat(done.peopleChecked()).isEqualTo(PEOPLE);
    }

    private UnitQuestion question(@Nullable UUID unitId, UnitQuestion.Level level) {
        return new UnitQuestion(world.campaign, unitId, null, level, UnitQuestion.Order.LAGGING);
    }

    private List<ListedPerson> people(Behind behind, @Nullable String name, @Nullable UUID after, int limit) {
        return figures.in(() -> figures.people.page(ADMINISTRATOR, new PersonList(world.campaign, null, null, behind, name), after, limit));
    }

    private static void time(String what, int times, Runnable work) {
        if (times > 1) {
            work.run();
        }
        var nanos = new long[times];
        for (int i = 0; i < times; i++) {
            long begin = System.nanoTime();
            work.run();
            nanos[i] = System.nanoTime() - begin;
        }
        Arrays.sort(nanos);
        System.out.printf("%-36s p50 %9.2f ms  p95 %9.2f ms%n", what, nanos[times / 2] / 1e6, nanos[(int) (times * 0.95)] / 1e6);
    }
}
