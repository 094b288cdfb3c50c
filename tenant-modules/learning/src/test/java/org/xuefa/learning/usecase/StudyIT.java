package org.xuefa.learning.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xuefa.campaign.RuleSet;
import org.xuefa.campaign.StudyRule;
import org.xuefa.campaign.StudyRule.ClosePolicy;
import org.xuefa.campaign.StudyRule.Concurrency;
import org.xuefa.enrolment.Participation;
import org.xuefa.learning.CourseFinished;
import org.xuefa.learning.CourseStarted;
import org.xuefa.learning.CourseStudy;
import org.xuefa.learning.CreditEarned;
import org.xuefa.learning.StudyRecord;
import org.xuefa.learning.StudyStarted;
import org.xuefa.learning.domain.CourseKind;
import org.xuefa.learning.domain.LearningProblem;
import org.xuefa.learning.domain.PublishedCourse;
import org.xuefa.learning.domain.StudySession.Activity;
import org.xuefa.learning.domain.StudySession.State;
import org.xuefa.platform.problem.CommonProblem;
import org.xuefa.platform.problem.ProblemCode;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.spi.Credit;
import org.xuefa.testkit.Database;
import org.xuefa.testkit.DatabaseExtension;

/** Study time and its credits on the real database: one lease, confirmed time is kept, nothing counts twice, whatever comes at once. */
@ExtendWith(DatabaseExtension.class)
class StudyIT {
    private final Database database;
    private World world;
    private PublishedCourse course;
    private String learner;

    StudyIT(Database database) {
        this.database = database;
    }

    @BeforeEach
    void aLearnerAndACourseOfTwoChapters() {
        world = new World(database);
        course = world.course("constitution", CourseKind.COMPULSORY, 60, 45);
        learner = world.learner();
        world.events.clear();
    }

    @Test
    void whoHasBegunToStudyIsOnRecordSinceThatMomentAndOthersAreNot() {
        var records = new StudyRecordBook(world.accounts);
        var asked = List.of(world.person(learner), world.person(world.learner()));
        assertThat(world.<List<StudyRecord>>as(learner, () -> records.of(world.campaign.get().id(), asked))).isEmpty();

        var began = world.now.get();
        world.start(learner, course, 0, "tab-one-1");

        assertThat(world.<List<StudyRecord>>as(learner, () -> records.of(world.campaign.get().id(), asked))).containsExactly(new StudyRecord(world.person(learner), began, null));
    }

    @Test
    void finishingEveryChapterFinishesTheCourseAndBooksItsCreditOnce() {
        var first = world.read(learner, world.start(learner, course, 0, "tab-one-1"), 60);
        assertThat(first.session().chapterFinished()).isTrue();
        assertThat(first.courseFinished()).isFalse();

        var second = world.as(learner, () -> world.end.goOn(first.session().id(), course.id(), course.chapters().get(1).id(), Activity.READING));
        var last = world.read(learner, second, 45);
        assertThat(last.courseFinished()).isTrue();
        assertThat(last.earned()).isEqualTo(Credit.of(60));
        assertThat(world.report(learner, second).earned()).as("only the step that booked says so").isEqualTo(Credit.ZERO);

        var campaign = world.campaign.get().id();
        assertThat(world.events).containsExactly(new StudyStarted(campaign, world.person(learner)), new CourseStarted(campaign, world.person(learner), course.id()), new CourseFinished(campaign, world.person(learner), course.id()),
                new CreditEarned(campaign, world.person(learner), Credit.of(60), Credit.of(60)));
        assertThat(balance().compulsory()).isEqualTo(Credit.of(60));
        assertThat(balance().allCompulsoryCoursesFinished()).isTrue();
        assertThat(recount()).isEmpty();
    }

    @Test
    void aCourseIsBegunOnceHoweverOftenItIsOpened() {
        world.end(learner, world.start(learner, course, 0, "tab-one-1"));
        world.end(learner, world.start(learner, course, 1, "tab-one-1"));
        world.start(learner, course, 0, "tab-two-2");

        assertThat(world.events.stream().filter(CourseStarted.class::isInstance)).containsExactly(new CourseStarted(world.campaign.get().id(), world.person(learner), course.id()));
    }

    @Test
    void othersReadWhoStudiedWhichCourseAndForHowLong() {
        var book = new CourseStudyBook(world.study);
        var campaign = world.campaign.get().id();
        var other = world.learner();
        world.finish(learner, course);
        world.end(other, world.read(other, world.start(other, course, 0, "tab-one-1"), 30));
        var everybody = List.of(world.person(learner), world.person(other), world.person(world.learner()));

        assertThat(world.<List<CourseStudy>>as(learner, () -> book.of(campaign, everybody)))
                .extracting(CourseStudy::personId, CourseStudy::courseId, CourseStudy::countedSeconds, study -> study.finishedAt() != null)
                .containsExactlyInAnyOrder(tuple(world.person(learner), course.id(), 105L, true), tuple(world.person(other), course.id(), 30L, false));
        var people = world.<List<UUID>>as(learner, () -> book.people(campaign, Participation.START, 10));
        assertThat(people).containsExactlyInAnyOrder(world.person(learner), world.person(other));
        assertThat(world.<List<UUID>>as(learner, () -> book.people(campaign, people.getFirst(), 10))).containsExactly(people.getLast());
    }

    @Test
    void aLostPageKeepsWhatWasConfirmedAndTheNextStartGoesOnFromThere() {
        world.read(learner, world.start(learner, course, 0, "tab-one-1"), 30);
        world.after(Duration.ofHours(3));

        var again = world.start(learner, course, 0, "tab-two-2");
        assertThat(again.session().earlierMillis()).isEqualTo(30_000);
        assertThat(world.read(learner, again, 30).session().chapterFinished()).isTrue();
    }

    @Test
    void aReloadOfTheSameTabLosesNothingConfirmed() {
        world.read(learner, world.start(learner, course, 0, "tab-one-1"), 30);
        world.after(Duration.ofSeconds(5));

        assertThat(world.start(learner, course, 0, "tab-one-1").session().earlierMillis()).isEqualTo(30_000);
    }

    @Test
    void theSweepEndsSilentSessionsAtTheirLastReport() {
        var session = world.read(learner, world.start(learner, course, 0, "tab-one-1"), 30);
        world.after(Duration.ofMinutes(9));
        assertThat(world.<Integer>as("job", () -> world.silent.close(100))).isZero();
        world.after(Duration.ofMinutes(2));
        assertThat(world.<Integer>as("job", () -> world.silent.close(100))).isOne();

        var after = world.report(learner, session);
        assertThat(after.session().state()).isEqualTo(State.LAPSED);
        assertThat(after.session().confirmedAt()).isEqualTo(session.session().confirmedAt());
        assertThat(world.start(learner, course, 0, "tab-one-1").session().earlierMillis()).isEqualTo(30_000);
    }

    @Test
    void anotherClientIsRefusedUntilTheLearnerAgreesAndTheFirstIsTold() {
        var onPc = world.read(learner, world.start(learner, course, 0, "tab-one-1"), 15);
        refused(LearningProblem.STUDY_ACTIVE_ELSEWHERE, () -> world.start(learner, course, 0, "phone-1-1"));

        world.after(Duration.ofSeconds(10));
        var onPhone = world.start(learner, course, 0, "phone-1-1", true);
        assertThat(onPhone.session().earlierMillis()).isEqualTo(15_000);
        world.after(Duration.ofSeconds(10));
        var told = world.report(learner, onPc);
        assertThat(told.session().state()).isEqualTo(State.TAKEN_OVER);
        assertThat(told.session().countedMillis()).isEqualTo(15_000);
        assertThat(world.report(learner, onPhone).session().totalMillis()).as("25 seconds of wall clock, 10 of them unconfirmed").isEqualTo(25_000);
        refused(LearningProblem.STUDY_SESSION_OVER, () -> world.as(learner, () -> world.end.goOn(onPc.session().id(), course.id(), course.chapters().get(1).id(), Activity.READING)));
    }

    @Test
    void denyKeepsTheSecondClientOutAndLetsItInAfterTheEnd() {
        study(ClosePolicy.HEARTBEAT, Concurrency.DENY);
        var first = world.start(learner, course, 0, "tab-one-1");
        refused(LearningProblem.STUDY_ACTIVE_ELSEWHERE, () -> world.start(learner, course, 0, "phone-1-1", true));

        world.end(learner, first);
        assertThat(world.start(learner, course, 0, "phone-1-1").session().state()).isEqualTo(State.ACTIVE);
    }

    @Test
    void voidBothTakesTheRunningTimeAndGivesTheSecondClientNone() {
        study(ClosePolicy.HEARTBEAT, Concurrency.VOID_BOTH);
        var first = world.read(learner, world.start(learner, course, 0, "tab-one-1"), 30);
        var second = world.start(learner, course, 0, "phone-1-1", true);

        assertThat(second.session().id()).isEqualTo(first.session().id());
        assertThat(second.session().state()).isEqualTo(State.VOIDED);
        assertThat(world.start(learner, course, 0, "phone-1-1").session().earlierMillis()).isZero();
    }

    @Test
    void theStrictRuleCountsOnlyWhatWasEndedOrSwitched() {
        study(ClosePolicy.STRICT, Concurrency.TAKEOVER);
        var session = world.read(learner, world.start(learner, course, 0, "tab-one-1"), 60);
        assertThat(session.session().chapterFinished()).as("not before the end").isFalse();
        assertThat(world.end(learner, session).session().chapterFinished()).isTrue();

        world.read(learner, world.start(learner, course, 1, "tab-one-1"), 45);
        assertThat(world.start(learner, course, 1, "tab-one-1").session().earlierMillis()).as("reloaded, not ended").isZero();
    }

    @Test
    void studyingNeedsAConfirmedParticipantAndAnOpenWindow() {
        world.unconfirmed.add(world.person(learner));
        refused(LearningProblem.NOT_A_PARTICIPANT, () -> world.start(learner, course, 0, "tab-one-1"));
        refused(LearningProblem.NOT_A_PARTICIPANT, () -> world.start("a stranger", course, 0, "tab-one-1"));
        world.unconfirmed.clear();
        world.now.set(Instant.parse("2026-12-20T16:00:00Z"));
        refused(LearningProblem.STUDY_WINDOW_CLOSED, () -> world.start(learner, course, 0, "tab-one-1"));
        world.now.set(Instant.parse("2026-12-20T15:59:59Z"));
        assertThat(world.start(learner, course, 0, "tab-one-1").session().state()).isEqualTo(State.ACTIVE);
    }

    @Test
    void theWindowsEndClosesARunningSessionWithTheTimeUntilThen() {
        world.now.set(Instant.parse("2026-12-20T15:59:30Z"));
        var session = world.start(learner, course, 0, "tab-one-1");
        world.after(Duration.ofSeconds(40));

        var closed = world.report(learner, session);
        assertThat(closed.session().state()).isEqualTo(State.CLOSED);
        assertThat(closed.session().countedMillis()).isEqualTo(30_000);
    }

    @Test
    void nobodyReportsForAnother() {
        var session = world.start(learner, course, 0, "tab-one-1");
        var other = world.learner();

        refused(CommonProblem.NOT_FOUND, () -> world.report(other, session));
        refused(CommonProblem.NOT_FOUND, () -> world.end(other, session));
    }

    @Test
    void parallelReportsCountTheIntervalOnceAndFinishTheCourseOnce() throws Exception {
        world.end(learner, world.read(learner, world.start(learner, course, 0, "tab-one-1"), 60));
        var session = world.read(learner, world.start(learner, course, 1, "tab-one-1"), 30);
        world.after(Duration.ofSeconds(15));

        atOnce(8, () -> world.report(learner, session));

        assertThat(world.report(learner, session).session().totalMillis()).isEqualTo(45_000);
        assertThat(world.events.stream().filter(CourseFinished.class::isInstance)).hasSize(1);
        assertThat(balance().compulsory()).isEqualTo(Credit.of(60));
        assertThat(entries()).isEqualTo(1);
        assertThat(recount()).isEmpty();
    }

    @Test
    void clientsThatStartAtOnceGetOneLease() throws Exception {
        var outcomes = atOnce(6, new Callable<Object>() {
            private int client;

            @Override
            public Object call() {
                String name;
                synchronized (this) {
                    name = "client-no-" + client++;
                }
                try {
                    return world.start(learner, course, 0, name).session().id();
                } catch (Refusal refusal) {
                    return refusal.problem();
                }
            }
        });

        assertThat(outcomes.stream().filter(UUID.class::isInstance)).hasSize(1);
        assertThat(outcomes.stream().filter(ProblemCode.class::isInstance)).hasSize(5).allMatch(LearningProblem.STUDY_ACTIVE_ELSEWHERE::equals);
    }

    @Test
    void endSwitchAndReportAtOnceLeaveOneConsistentState() throws Exception {
        for (int round = 0; round < 5; round++) {
            var somebody = world.learner();
            var session = world.read(somebody, world.start(somebody, course, 0, "tab-one-1"), 30);
            world.after(Duration.ofSeconds(15));
            var deeds = List.<Callable<Object>>of(
                    () -> world.end(somebody, session), () -> world.report(somebody, session),
                    () -> world.as(somebody, () -> world.end.goOn(session.session().id(), course.id(), course.chapters().get(1).id(), Activity.READING)),
                    () -> world.start(somebody, course, 1, "phone-1-1", true));

            try (var threads = Executors.newFixedThreadPool(deeds.size())) {
                for (var run : threads.invokeAll(deeds)) {
                    try {
                        run.get();
                    } catch (java.util.concurrent.ExecutionException e) {
                        assertThat(e.getCause()).isInstanceOf(Refusal.class);
                    }
                }
            }
            var total = world.<Long>as(somebody, () -> world.study.chapter(world.campaign.get().id(), world.person(somebody), course.chapters().getFirst().id())
                    .orElseThrow().countedMillis());
            assertThat(total).as("30 seconds confirmed, 15 more only if they were reported").isIn(30_000L, 45_000L);
        }
    }

    @Test
    void aDailyCapCutsWhatIsOverIt() {
        world.rules(rules -> new RuleSet(rules.version(), rules.windows(), rules.participation(),
                new org.xuefa.campaign.CreditRule(Credit.of(1000), org.xuefa.campaign.CreditRule.Mix.MINIMUM, Credit.of(800), Credit.of(200), Credit.of(100)),
                rules.study(), rules.practice(), rules.exam(), rules.score(), rules.certificate()));
        var second = world.course("security", CourseKind.COMPULSORY, 30);
        world.finish(learner, course);
        world.finish(learner, second);

        assertThat(balance().compulsory()).isEqualTo(Credit.of(100));
        assertThat(recount()).isEmpty();
    }

    private void study(ClosePolicy policy, Concurrency concurrency) {
        world.rules(rules -> new RuleSet(rules.version(), rules.windows(), rules.participation(), rules.credit(),
                new StudyRule(policy, concurrency, rules.study().heartbeat(), rules.study().tolerance(), rules.study().idle()), rules.practice(), rules.exam(), rules.score(), rules.certificate()));
    }

    private org.xuefa.learning.CreditBalance balance() {
        return world.as(learner, () -> world.credits.of(world.campaign.get().id(), world.person(learner)));
    }

    private int entries() {
        return world.<Integer>as(learner, () -> world.readCredits.mine(null, 100).entries().size());
    }

    private List<UUID> recount() {
        return world.as("auditor", () -> world.readCredits.recount(world.campaign.get().id()));
    }

    private static List<Object> atOnce(int times, Callable<?> deed) throws Exception {
        try (var threads = Executors.newFixedThreadPool(times)) {
            return threads.invokeAll(IntStream.range(0, times).<Callable<Object>>mapToObj(_ -> deed::call).toList()).stream().<Object>map(run -> {
                try {
                    return run.get();
                } catch (Exception e) {
                    throw new AssertionError(e);
                }
            }).toList();
        }
    }

    private static void refused(ProblemCode problem, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(problem));
    }
}
