package org.xuefa.enrolment.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xuefa.enrolment.persistence.World.CAMPAIGN;
import static org.xuefa.enrolment.persistence.World.cityAdmin;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xuefa.enrolment.UnitKind;
import org.xuefa.enrolment.domain.EnrolmentProblem;
import org.xuefa.enrolment.domain.Roster;
import org.xuefa.enrolment.domain.RosterLevel;
import org.xuefa.enrolment.domain.RosterSteps;
import org.xuefa.enrolment.domain.Submission;
import org.xuefa.enrolment.domain.SubmissionEvent.What;
import org.xuefa.enrolment.domain.UnitDetails;
import org.xuefa.enrolment.usecase.DecideSubmission.Decision;
import org.xuefa.enrolment.usecase.HandInRoster;
import org.xuefa.enrolment.usecase.SubmissionView;
import org.xuefa.platform.identity.Caller;
import org.xuefa.platform.identity.Role;
import org.xuefa.platform.problem.CommonProblem;
import org.xuefa.platform.problem.ProblemCode;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.testkit.Database;
import org.xuefa.testkit.DatabaseExtension;

/** The way of a roster up: school → education bureau → county → city. */
@ExtendWith(DatabaseExtension.class)
class SubmissionIT {
    private final World world;
    private UnitDetails bureau;
    private UnitDetails school;
    private Caller ofCounty;
    private Caller ofBureau;
    private Caller ofSchool;

    SubmissionIT(Database database) {
        world = new World(database);
    }

    @BeforeEach
    void aSchoolBelowABureauOfACounty() {
        var county = world.unit(world.root(), "民勤县", UnitKind.COUNTY);
        bureau = world.unit(county, "民勤县教育局");
        school = world.unit(bureau, "民勤县第一中学");
        ofCounty = Administrators.of(world, county, Role.COUNTY_ADMIN);
        ofBureau = Administrators.of(world, bureau, Role.UNIT_ADMIN);
        ofSchool = Administrators.of(world, school, Role.UNIT_ADMIN);
    }

    @Test
    void withoutStepsABatchIsAppliedByWhoeverUploadedIt() {
        var batch = read(ofSchool, 1);

        world.by(ofSchool, () -> world.in(() -> world.keepRosters.apply(batch, Roster.Mode.PARTIAL)));
        world.workOff();

        assertThat(state(batch)).isEqualTo(Roster.State.APPLIED);
    }

    @Test
    void aRosterGoesFromTheSchoolOverTheBureauAndTheCountyToTheCityAndCountsOnlyThen() {
        steps(true, true, true);
        var ofTheSchool = read(ofSchool, 1);
        var ofTheBureau = read(ofBureau, 2, "民勤县教育局");
        assertRefused(EnrolmentProblem.ROSTER_TO_BE_HANDED_IN, () -> world.by(ofSchool, () -> world.in(() -> world.keepRosters.apply(ofTheSchool, Roster.Mode.PARTIAL))));

        var part = handIn(ofSchool, school, List.of(ofTheSchool), List.of());
        assertThat(mine(ofBureau)).containsExactly(part);
        assertThat(mine(ofCounty)).isEmpty();
        assertRefused(EnrolmentProblem.CONSOLIDATE_FIRST, () -> decide(ofBureau, part, Decision.ACCEPT, null));
        var whole = handIn(ofBureau, bureau, List.of(ofTheBureau), List.of(part));
        assertThat(get(part).submission().state()).isEqualTo(Submission.State.CONSOLIDATED);
        assertThat(mine(ofCounty)).containsExactly(whole);
        decide(ofCounty, whole, Decision.ACCEPT, null);
        assertThat(mine(cityAdmin())).containsExactly(whole);
        assertThat(state(ofTheSchool)).isEqualTo(Roster.State.READY);
        decide(cityAdmin(), whole, Decision.ACCEPT, null);
        world.workOff();

        assertThat(List.of(state(ofTheSchool), state(ofTheBureau))).containsOnly(Roster.State.APPLIED);
        assertThat(List.of(get(whole).submission().state(), get(part).submission().state())).containsOnly(Submission.State.ACCEPTED);
        assertThat(history(whole)).containsExactly(What.HANDED_IN, What.ACCEPTED, What.ACCEPTED);
        assertThat(history(part)).containsExactly(What.HANDED_IN, What.CONSOLIDATED);
        assertThat(count("select count(*) from platform_audit where object_type = 'roster-submission'")).isEqualTo(5);
    }

    @Test
    void whatIsReturnedGoesDownStepByStepWithTheReasonAndComesUpAgainMended() {
        steps(true, true, false);
        var wrong = read(ofSchool, 1);
        var part = handIn(ofSchool, school, List.of(wrong), List.of());
        var whole = handIn(ofBureau, bureau, List.of(), List.of(part));
        assertRefused(EnrolmentProblem.SUBMISSION_NOT_HERE, () -> decide(ofBureau, part, Decision.RETURN, "早了"));
        assertRefused(CommonProblem.INVALID_REQUEST, () -> decide(ofCounty, whole, Decision.RETURN, " "));

        decide(ofCounty, whole, Decision.RETURN, "第一中学少报三人");
        assertThat(get(whole).submission().reason()).isEqualTo("第一中学少报三人");
        assertThat(mine(ofBureau)).containsExactly(whole);
        decide(ofBureau, part, Decision.RETURN, "请补三人");
        assertThat(mine(ofSchool)).containsExactly(part);
        world.by(ofSchool, () -> {
            world.in(() -> world.keepRosters.discard(wrong));
            return true;
        });
        var right = read(ofSchool, 1, 2, 3, 4);
        again(ofSchool, part, List.of(right), List.of());
        again(ofBureau, whole, List.of(), List.of(part));
        decide(ofCounty, whole, Decision.ACCEPT, null);
        world.workOff();

        assertThat(state(right)).isEqualTo(Roster.State.APPLIED);
        assertThat(count("select count(*) from enrolment_participant")).isEqualTo(4);
        assertThat(history(part)).containsExactly(What.HANDED_IN, What.CONSOLIDATED, What.RETURNED, What.HANDED_IN, What.CONSOLIDATED);
    }

    @Test
    void aPartLeftOutWhenHandingInAgainWaitsAtTheDepartment() {
        steps(true, true, false);
        var own = read(ofBureau, 9, "民勤县教育局");
        var part = handIn(ofSchool, school, List.of(read(ofSchool, 1)), List.of());
        var whole = handIn(ofBureau, bureau, List.of(own), List.of(part));
        decide(ofCounty, whole, Decision.RETURN, "请分开");

        again(ofBureau, whole, List.of(own), List.of());

        assertThat(get(part).submission()).satisfies(released -> {
            assertThat(released.state()).isEqualTo(Submission.State.WAITING);
            assertThat(released.level()).isEqualTo(RosterLevel.DEPARTMENT);
            assertThat(released.waitsAt()).isEqualTo(bureau.id());
        });
        assertThat(mine(ofBureau)).containsExactly(part);
    }

    @Test
    void whoStandsHigherAcceptsForTheStepsBelow() {
        steps(true, true, true);
        var batch = read(ofSchool, 1);
        var part = handIn(ofSchool, school, List.of(batch), List.of());

        decide(cityAdmin(), part, Decision.ACCEPT, null);
        world.workOff();

        assertThat(state(batch)).isEqualTo(Roster.State.APPLIED);
    }

    @Test
    void nobodyDecidesOutsideTheOwnSubtreeOrInTheStepOfAnother() {
        steps(true, true, false);
        var other = world.unit(bureau, "民勤县第二中学");
        var stranger = Administrators.of(world, other, Role.UNIT_ADMIN);
        var batch = read(ofSchool, 1);
        assertRefused(CommonProblem.NOT_FOUND, () -> handIn(stranger, school, List.of(batch), List.of()));
        assertRefused(CommonProblem.NOT_FOUND, () -> handIn(stranger, other, List.of(batch), List.of()));
        assertRefused(EnrolmentProblem.ROSTER_NAMES_OTHER_UNITS, () -> handIn(ofBureau, other, List.of(batch), List.of()));

        var part = handIn(ofSchool, school, List.of(batch), List.of());

        assertRefused(CommonProblem.NOT_FOUND, () -> decide(stranger, part, Decision.ACCEPT, null));
        assertRefused(CommonProblem.NOT_FOUND, () -> world.by(stranger, () -> world.in(() -> world.browseSubmissions.get(part))));
        assertRefused(EnrolmentProblem.SUBMISSION_NOT_YOURS, () -> decide(ofSchool, part, Decision.ACCEPT, null));
        assertRefused(EnrolmentProblem.SUBMISSION_NOT_YOURS, () -> decide(ofSchool, part, Decision.RETURN, "自己退"));
        assertRefused(EnrolmentProblem.SUBMISSION_NOT_YOURS, () -> decide(ofBureau, part, Decision.WITHDRAW, null));
        assertRefused(EnrolmentProblem.ROSTER_HANDED_IN, () -> world.by(cityAdmin(), () -> world.in(() -> world.keepRosters.apply(batch, Roster.Mode.PARTIAL))));
        assertRefused(EnrolmentProblem.ROSTER_HANDED_IN, () -> world.by(ofSchool, () -> {
            world.in(() -> world.keepRosters.discard(batch));
            return true;
        }));
        decide(ofSchool, part, Decision.WITHDRAW, null);
        assertThat(get(part).submission().state()).isEqualTo(Submission.State.RETURNED);
    }

    @Test
    void aUnitHandsInOnceHoweverOftenTheButtonIsPressed() throws Exception {
        steps(true, true, false);
        var batch = read(ofSchool, 1);

        int done = atOnce(8, () -> handIn(ofSchool, school, List.of(batch), List.of()));

        assertThat(done).isOne();
        assertThat(count("select count(*) from enrolment_roster_submission")).isOne();
    }

    @Test
    void aDecisionIsTakenOnceHoweverOftenTheButtonIsPressed() throws Exception {
        steps(false, true, false);
        var batch = read(ofSchool, 1, 2);
        var submission = handIn(ofSchool, school, List.of(batch), List.of());
        int version = get(submission).submission().version();

        int done = atOnce(8, () -> world.by(ofCounty, () -> world.in(() -> {
            world.decide.decide(submission, Decision.ACCEPT, null, version);
            return true;
        })));
        world.workOff();

        assertThat(done).isOne();
        assertThat(history(submission)).containsExactly(What.HANDED_IN, What.ACCEPTED);
        assertThat(count("select count(*) from enrolment_participant")).isEqualTo(2);
    }

    @Test
    void aDepartmentSeesWhoBelowHasHandedInNothing() {
        steps(true, false, false);
        world.unit(bureau, "民勤县第二中学");
        handIn(ofSchool, school, List.of(read(ofSchool, 1)), List.of());

        var desk = world.by(ofBureau, () -> world.in(() -> world.browseSubmissions.desks(CAMPAIGN.id()))).getFirst();

        assertThat(desk.waiting()).isOne();
        assertThat(desk.silentUnits()).containsExactly("民勤县第二中学");
    }

    private void steps(boolean department, boolean county, boolean city) {
        world.by(cityAdmin(), () -> world.in(() -> world.keepSteps.change(new RosterSteps(department, county, city, false, world.keepSteps.get().version()))));
    }

    private UUID read(Caller by, int... numbers) {
        return read(by, "民勤县第一中学", numbers);
    }

    private UUID read(Caller by, int number, String unit) {
        return read(by, unit, number);
    }

    private UUID read(Caller by, String unit, int... numbers) {
        var sheet = Samples.sheet(rows -> {
            for (int number : numbers) {
                Samples.row(rows, number, unit);
            }
        });
        var batch = world.by(by, () -> world.upload.upload(CAMPAIGN.id(), "名单.xlsx", new ByteArrayInputStream(sheet))).id();
        world.workOff();
        return batch;
    }

    private UUID handIn(Caller by, UnitDetails unit, List<UUID> batches, List<UUID> parts) {
        return world.by(by, () -> world.in(() -> world.handIn.handIn(CAMPAIGN.id(), unit.id(), new HandInRoster.Content(batches, parts, Roster.Mode.PARTIAL, null))));
    }

    private void again(Caller by, UUID submission, List<UUID> batches, List<UUID> parts) {
        int version = get(submission).submission().version();
        world.by(by, () -> world.in(() -> {
            world.handIn.again(submission, new HandInRoster.Content(batches, parts, Roster.Mode.PARTIAL, null), version);
            return true;
        }));
    }

    private boolean decide(Caller by, UUID submission, Decision decision, @org.jspecify.annotations.Nullable String reason) {
        int version = get(submission).submission().version();
        return world.by(by, () -> world.in(() -> {
            world.decide.decide(submission, decision, reason, version);
            return true;
        }));
    }

    private SubmissionView get(UUID submission) {
        return world.by(cityAdmin(), () -> world.in(() -> world.browseSubmissions.get(submission))).view();
    }

    private List<What> history(UUID submission) {
        return world.by(cityAdmin(), () -> world.in(() -> world.browseSubmissions.get(submission))).history().stream().map(event -> event.what()).toList();
    }

    private List<UUID> mine(Caller caller) {
        return world.by(caller, () -> world.in(() -> world.browseSubmissions.list(CAMPAIGN.id(), null, true, null, 50))).stream().map(view -> view.submission().id()).toList();
    }

    private Roster.State state(UUID batch) {
        return world.in(() -> world.rosters.find(batch)).orElseThrow().state();
    }

    private long count(String sql) {
        return world.in(() -> ((Number) world.query(sql)).longValue());
    }

    /** How many of so many at the same moment were not refused. */
    private static int atOnce(int times, Callable<?> work) throws Exception {
        try (var threads = Executors.newFixedThreadPool(times)) {
            var all = threads.invokeAll(java.util.Collections.nCopies(times, (Callable<Integer>) () -> {
                try {
                    work.call();
                    return 1;
                } catch (Refusal _) {
                    return 0;
                }
            }));
            int done = 0;
            for (var each : all) {
                done += each.get();
            }
            return done;
        }
    }

    private static void assertRefused(ProblemCode problem, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(problem));
    }
}
