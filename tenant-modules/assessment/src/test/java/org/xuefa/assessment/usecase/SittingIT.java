package org.xuefa.assessment.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xuefa.assessment.Grade;
import org.xuefa.assessment.SittingMarked;
import org.xuefa.assessment.SittingStarted;
import org.xuefa.assessment.domain.AssessmentProblem;
import org.xuefa.assessment.domain.Choice;
import org.xuefa.assessment.domain.Sitting;
import org.xuefa.assessment.domain.Sittings;
import org.xuefa.campaign.ExamRule;
import org.xuefa.enrolment.Scope;
import org.xuefa.platform.identity.Caller;
import org.xuefa.platform.problem.CommonProblem;
import org.xuefa.platform.problem.ProblemCode;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.testkit.Database;
import org.xuefa.testkit.DatabaseExtension;

/** I1 to I5 on the real database. Long because the promises of one sitting stand in one place, over one bench and a handful of short steps. */
@ExtendWith(DatabaseExtension.class)
class SittingIT {
    private final Database database;
    private Bench bench;
    private Caller wang;

    SittingIT(Database database) {
        this.database = database;
        this.bench = new Bench(database);
        this.wang = bench.learner("wang");
    }

    @BeforeEach
    void anExamIsReady() {
        bench = Bench.ready(database);
        wang = bench.learner("wang");
    }

    @Test
    void startsOnceAndComesBackToTheSamePaperWithTheSameDeadline() {
        bench.stock(5);
        var first = start(wang);
        bench.now = Bench.START.plus(Duration.ofMinutes(20));
        var again = start(wang);

        assertThat(first.isNew()).isTrue();
        assertThat(again.isNew()).isFalse();
        assertThat(again.sitting()).isEqualTo(first.sitting());
        assertThat(first.sitting().deadline()).isEqualTo(Bench.START.plus(Duration.ofMinutes(90)));
        assertThat(bench.events).filteredOn(SittingStarted.class::isInstance).hasSize(1);
    }

    @Test
    void parallelStartsMakeOneAttemptAndUseOnePaper() throws Exception {
        bench.stock(10);

        var begun = inParallel(8, () -> start(wang));

        assertThat(begun).extracting(one -> one.sitting().id()).containsOnly(begun.getFirst().sitting().id());
        assertThat(begun).filteredOn(BeginSitting.Begun::isNew).hasSize(1);
        assertThat(bench.<Integer>tx(() -> bench.sittings.of(bench.campaignId, bench.personId(wang)).size())).isOne();
        assertThat(bench.<Long>tx(() -> bench.papers.handedOut(bench.blueprints.find(bench.campaignId, "staff").orElseThrow()))).isOne();
        assertThat(bench.<Long>tx(() -> bench.papers.stock(bench.blueprints.find(bench.campaignId, "staff").orElseThrow()))).isEqualTo(9);
    }

    @Test
    void manyLearnersStartingAtOnceGetDifferentPapersAlsoWhenTheStockRunsOut() throws Exception {
        bench.stock(5);
        var learners = IntStream.range(0, 12).mapToObj(at -> bench.learner("learner-" + at)).toList();
        var next = new AtomicInteger();

        var begun = inParallel(12, () -> start(learners.get(next.getAndIncrement())));

        assertThat(begun).extracting(one -> one.sitting().paperId()).doesNotHaveDuplicates();
        assertThat(begun).allSatisfy(one -> assertThat(one.sitting().sheet().items()).isEqualTo(50));
    }

    @Test
    void savesEachItemAndShowsItOnAnyDeviceWithTheSameRemainingTime() {
        var id = start(wang).sitting().id();
        save(id, wang, 1, 1, 2);
        save(id, wang, 50, 4, 1);
        bench.now = Bench.START.plus(Duration.ofMinutes(30));

        var view = bench.tx(() -> bench.resume.view(id, wang));

        assertThat(view.sitting().sheet().choice(1).numbers()).containsExactly(2);
        assertThat(view.sitting().sheet().sequenceOf(50)).isEqualTo(4);
        assertThat(Duration.between(view.now(), view.sitting().deadline())).isEqualTo(Duration.ofMinutes(60));
        assertThat(view.items()).hasSize(50).allSatisfy(item -> assertThat(item.text().stem()).isNotBlank());
    }

    @Test
    void aLatePacketChangesNothingAndIsToldWhatIsStored() {
        var id = start(wang).sitting().id();
        save(id, wang, 7, 5, 3);

        assertThat(save(id, wang, 7, 4, 1)).isEqualTo(new SaveAnswer.Receipt(7, Choice.of(3), 5, false));
        assertThat(save(id, wang, 7, 5, 3)).isEqualTo(new SaveAnswer.Receipt(7, Choice.of(3), 5, true));
        assertThat(save(id, wang, 7, 5, 2)).isEqualTo(new SaveAnswer.Receipt(7, Choice.of(3), 5, false));
        assertThat(save(id, wang, 7, 6, 2)).isEqualTo(new SaveAnswer.Receipt(7, Choice.of(2), 6, true));
    }

    @Test
    void savesOfAllItemsAtOnceInAnyOrderAllStay() throws Exception {
        var id = start(wang).sitting().id();
        var next = new AtomicInteger();

        // Each item is sent three times; sequences arrive in any order.
        inParallel(12, () -> {
            for (int at = next.getAndIncrement(); at < 150; at = next.getAndIncrement()) {
                int sequence = 3 - at / 50;
                save(id, wang, 1 + at % 50, sequence, sequence);
            }
            return true;
        });

        var sheet = bench.tx(() -> bench.sittings.find(id).orElseThrow()).sheet();
        assertThat(IntStream.rangeClosed(1, 50)).allSatisfy(position -> {
            assertThat(sheet.sequenceOf(position)).isEqualTo(3);
            assertThat(sheet.choice(position)).isEqualTo(Choice.of(3));
        });
    }

    @Test
    void anotherPersonAndAnotherCitySeeNothing() {
        var id = start(wang).sitting().id();
        var li = bench.learner("li");
        var elsewhere = new Bench(database);
        elsewhere.people.putAll(bench.people);

        assertRefused(() -> save(id, li, 1, 1, 1), CommonProblem.NOT_FOUND);
        assertRefused(() -> bench.tx(() -> bench.resume.view(id, li)), CommonProblem.NOT_FOUND);
        assertRefused(() -> bench.tx(() -> bench.handIn.handIn(id, li, 0, true)), CommonProblem.NOT_FOUND);
        assertRefused(() -> elsewhere.tx(() -> elsewhere.save.save(id, wang, 1, Choice.of(1), 1)), CommonProblem.NOT_FOUND);
        assertRefused(() -> elsewhere.tx(() -> elsewhere.handIn.handIn(id, wang, 0, true)), CommonProblem.NOT_FOUND);
        assertThat(bench.tx(() -> bench.sittings.find(id).orElseThrow()).sheet().answered()).isEmpty();
    }

    @Test
    void aPersonWithANewAccountGoesOnWithTheirSitting() {
        var id = start(wang).sitting().id();
        bench.people.put("wang-2", bench.people.get("wang"));
        var renewed = new Caller("wang-2", "wang-2", "wang", wang.roles());

        bench.tx(() -> bench.resume.view(id, renewed));

        assertThat(save(id, renewed, 1, 1, 1).applied()).isTrue();
    }

    @Test
    void aPositionBeyondThePaperIsNotFoundAndWritesNothing() {
        var id = start(wang).sitting().id();

        assertRefused(() -> save(id, wang, 51, 1, 1), CommonProblem.NOT_FOUND);
        assertThat(bench.tx(() -> bench.sittings.find(id).orElseThrow()).sheet().items()).isEqualTo(50);
    }

    @Test
    void theGraceIsTakenAndAfterItSavesAreRefusedWithTheState() {
        var id = start(wang).sitting().id();
        bench.now = Bench.START.plus(Duration.ofMinutes(90)).plusSeconds(30);
        assertThat(save(id, wang, 1, 1, 1).applied()).isTrue();

        bench.now = bench.now.plusSeconds(1);

        assertThatThrownBy(() -> save(id, wang, 1, 2, 2)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.problem()).isEqualTo(AssessmentProblem.SITTING_CLOSED);
            assertThat(refusal.facts()).containsEntry("state", "due");
        });
        assertThat(bench.tx(() -> bench.sittings.find(id).orElseThrow()).sheet().sequenceOf(1)).isOne();
    }

    @Test
    void handsInMarksAndStoresTheResultAtOnce() {
        var id = start(wang).sitting().id();
        answerRight(id, wang, 45);
        bench.now = Bench.START.plus(Duration.ofMinutes(40));

        var mark = handIn(id, wang, 45).requiredMark();

        assertThat(mark.score()).isEqualTo(90);
        assertThat(mark.grade()).isEqualTo(Grade.EXCELLENT);
        assertThat(mark.right()).isEqualTo(45);
        assertThat(bench.tx(() -> bench.sittings.result(bench.campaignId, bench.personId(wang))).orElseThrow().score()).isEqualTo(90);
        assertThat(bench.events).filteredOn(SittingMarked.class::isInstance).singleElement()
                .satisfies(event -> assertThat(((SittingMarked) event).passed()).isTrue());
        assertRefused(() -> save(id, wang, 50, 9, 1), AssessmentProblem.SITTING_CLOSED);
        assertRefused(() -> start(wang), AssessmentProblem.ALREADY_PASSED);
    }

    @Test
    void parallelHandInsMarkOnce() throws Exception {
        var id = start(wang).sitting().id();
        answerRight(id, wang, 30);

        var marked = inParallel(8, () -> handIn(id, wang, 30));

        assertThat(marked).extracting(Sitting::requiredMark).containsOnly(marked.getFirst().requiredMark());
        assertThat(bench.events).filteredOn(SittingMarked.class::isInstance).hasSize(1);
    }

    @Test
    void everyAcknowledgedSaveIsInTheMarkWhenHandInComesInTheMiddle() throws Exception {
        for (int round = 0; round < 10; round++) {
            var learner = bench.learner("round-" + round);
            var id = start(learner).sitting().id();
            var paper = bench.tx(() -> bench.papers.find(bench.sittings.find(id).orElseThrow().paperId()));
            var acknowledged = ConcurrentHashMap.<Integer>newKeySet();
            var next = new AtomicInteger();

            inParallel(4, () -> {
                int worker = next.getAndIncrement();
                if (worker == 3) {
                    handInConfirmed(id, learner);
                    return true;
                }
                for (int position = 1 + worker; position <= 50; position += 3) {
                    try {
                        if (save(id, learner, position, 1, 1).applied()) {
                            acknowledged.add(position);
                        }
                    } catch (Refusal closed) {
                        assertThat(closed.problem()).isEqualTo(AssessmentProblem.SITTING_CLOSED);
                    }
                }
                return true;
            });

            var sitting = bench.tx(() -> bench.sittings.find(id).orElseThrow());
            assertThat(sitting.sheet().answered()).containsExactlyInAnyOrderElementsOf(acknowledged);
            assertThat(sitting.requiredMark().answered()).isEqualTo(acknowledged.size());
            assertThat(bench.tx(() -> bench.marker.mark(sitting, List.of(), sitting.requiredMark().handedInAt(), Sitting.HandedInBy.LEARNER, false))).isEqualTo(sitting.requiredMark());
            assertThat(paper.items()).hasSize(50);
        }
    }

    @Test
    void refusesOnceWhenTheLearnerSeesMoreAnswersThanTheServerHasAndSaysWhichItHas() {
        var id = start(wang).sitting().id();
        save(id, wang, 3, 1, 1);

        assertThatThrownBy(() -> handIn(id, wang, 2)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.problem()).isEqualTo(AssessmentProblem.ANSWERS_DIFFER);
            assertThat(refusal.facts()).containsEntry("answered", 1).containsEntry("positions", List.of(3));
        });
        assertThat(handInConfirmed(id, wang).requiredMark().answered()).isOne();
    }

    @Test
    void theServerHandsInWhatWasSavedWhenTimeIsUp() throws Exception {
        var ids = new ArrayList<UUID>();
        for (int at = 0; at < 9; at++) {
            var learner = bench.learner("late-" + at);
            var id = start(learner).sitting().id();
            answerRight(id, learner, 40);
            ids.add(id);
        }
        bench.now = Bench.START.plus(Duration.ofMinutes(91));
        assertThat(inParallel(4, () -> bench.tx(() -> bench.handIn.allDue(3))).stream().mapToInt(Integer::intValue).sum()).isBetween(3, 9);
        while (bench.tx(() -> bench.handIn.allDue(3)) > 0) {
            assertThat(bench.events.size()).isLessThanOrEqualTo(18);
        }

        assertThat(ids).allSatisfy(id -> {
            var mark = bench.tx(() -> bench.sittings.find(id).orElseThrow()).requiredMark();
            assertThat(mark.score()).isEqualTo(80);
            assertThat(mark.by()).isEqualTo(Sitting.HandedInBy.DEADLINE);
            assertThat(mark.handedInAt()).isEqualTo(Bench.START.plus(Duration.ofMinutes(90)));
        });
        assertThat(bench.events).filteredOn(SittingMarked.class::isInstance).hasSize(9);
    }

    @Test
    void aHandInAfterTimeIsUpCountsWhatWasSavedInTime() {
        var id = start(wang).sitting().id();
        answerRight(id, wang, 30);
        bench.now = Bench.START.plus(Duration.ofHours(3));

        var mark = handIn(id, wang, 50).requiredMark();

        assertThat(mark.by()).isEqualTo(Sitting.HandedInBy.DEADLINE);
        assertThat(mark.score()).isEqualTo(60);
    }

    @Test
    void aNewStartAfterTimeIsUpFirstHandsInTheOldSitting() {
        bench.rules = Rules.with(bench.rules, 2, ExamRule.Result.BEST);
        var first = start(wang).sitting().id();
        answerRight(first, wang, 10);
        bench.now = Bench.START.plus(Duration.ofHours(3));

        var second = start(wang);

        assertThat(second.isNew()).isTrue();
        assertThat(second.sitting().attempt()).isEqualTo(2);
        assertThat(bench.tx(() -> bench.sittings.find(first).orElseThrow()).requiredMark().score()).isEqualTo(20);
    }

    @Test
    void theBestAttemptCountsOrTheLastByRule() {
        for (var rule : ExamRule.Result.values()) {
            bench.rules = Rules.with(bench.rules, 2, rule);
            var learner = bench.learner("twice-" + rule);
            var first = start(learner).sitting().id();
            answerRight(first, learner, 20);
            handIn(first, learner, 20);
            var second = start(learner).sitting().id();
            answerRight(second, learner, 10);
            handIn(second, learner, 10);

            var counts = bench.tx(() -> bench.sittings.result(bench.campaignId, bench.personId(learner))).orElseThrow();

            assertThat(counts.score()).isEqualTo(rule == ExamRule.Result.BEST ? 40 : 20);
            assertRefused(() -> start(learner), AssessmentProblem.ATTEMPTS_USED_UP);
        }
    }

    @Test
    void aHandInThatDiesInTheMiddleLeavesNothingBehindAndTheNextOneWorks() {
        var id = start(wang).sitting().id();
        answerRight(id, wang, 25);
        bench.breakAtEvent = new IllegalStateException("the node dies");

        assertThatThrownBy(() -> handIn(id, wang, 25)).hasMessage("the node dies");

        assertThat(bench.tx(() -> bench.sittings.find(id).orElseThrow()).isOpen()).isTrue();
        assertThat(bench.tx(() -> bench.sittings.result(bench.campaignId, bench.personId(wang)))).isEmpty();
        bench.breakAtEvent = null;
        assertThat(handIn(id, wang, 25).requiredMark().score()).isEqualTo(50);
    }

    @Test
    void aStartThatDiesInTheMiddleUsesNoAttemptAndNoPaper() {
        bench.stock(3);
        bench.breakAtEvent = new IllegalStateException("the node dies");

        assertThatThrownBy(() -> start(wang)).hasMessage("the node dies");

        bench.breakAtEvent = null;
        assertThat(bench.<Long>tx(() -> bench.papers.stock(bench.blueprints.find(bench.campaignId, "staff").orElseThrow()))).isEqualTo(3);
        assertThat(start(wang).sitting().attempt()).isOne();
    }

    @Test
    void moreTimeIsGivenWithAReasonAndMovesTheDeadlineOfSavesToo() {
        var id = start(wang).sitting().id();
        bench.tx(() -> bench.supervise.extend(id, wang, 15, "考场停电"));
        bench.now = Bench.START.plus(Duration.ofMinutes(104));

        assertThat(save(id, wang, 1, 1, 1).applied()).isTrue();
        assertThat(bench.audited).contains("sitting.extended: 考场停电");
    }

    @Test
    void whoOverseesSittingsReadsNoNameAndWhoAdministersOthersGivesNoTime() {
        var id = start(wang).sitting().id();
        var all = new Sittings.Filter(bench.campaignId, null, null);
        assertThat(bench.<List<SuperviseSittings.Seen>>tx(() -> bench.supervise.list(all, wang, null, 10))).singleElement().satisfies(seen -> assertThat(seen.personName()).isEqualTo("wang"));

        bench.administered = new Scope(false, List.of("/city/other/"));

        assertThat(bench.<List<SuperviseSittings.Seen>>tx(() -> bench.supervise.list(all, wang, null, 10))).singleElement().satisfies(seen -> assertThat(seen.personName()).isEqualTo("w**g"));
        assertThat(bench.<SuperviseSittings.Seen>tx(() -> bench.supervise.get(id, wang)).personName()).isEqualTo("w**g");
        assertRefused(() -> bench.tx(() -> bench.supervise.extend(id, wang, 15, "考场停电")), CommonProblem.NOT_FOUND);
        assertRefused(() -> bench.tx(() -> bench.supervise.grantExtraTime(bench.campaignId, bench.personId(wang), wang, 30, "视力障碍")), CommonProblem.NOT_FOUND);
    }

    @Test
    void extraTimeGrantedBeforeTheStartIsInTheDeadline() {
        bench.tx(() -> bench.supervise.grantExtraTime(bench.campaignId, bench.personId(wang), wang, 30, "视力障碍"));

        assertThat(start(wang).sitting().deadline()).isEqualTo(Bench.START.plus(Duration.ofMinutes(120)));
    }

    @Test
    void theHallNamesTheOpenSittingAndWhatIsMissing() {
        bench.credits.put(bench.personId(wang), 900);
        var before = bench.tx(() -> bench.hall.visit(null, wang));
        bench.credits.clear();
        var id = start(wang).sitting().id();
        var during = bench.tx(() -> bench.hall.visit(bench.campaignId, wang));

        assertThat(before.admitted()).isFalse();
        assertThat(before.design().orElseThrow().questions()).isEqualTo(50);
        assertThat(during.open().orElseThrow().id()).isEqualTo(id);
    }

    @Test
    void wrongItemsAreShownAsTheRuleSays() {
        var id = start(wang).sitting().id();
        answerRight(id, wang, 48);
        handIn(id, wang, 48);

        assertThat(bench.tx(() -> bench.result.of(id, wang)).shown()).isFalse();
        bench.now = bench.rules.windows().exam().closes();
        assertThat(bench.tx(() -> bench.result.of(id, wang)).shown()).as("others may still be sitting").isFalse();
        bench.now = bench.rules.windows().exam().closes().plus(bench.rules.exam().maxExtra());
        var outcome = bench.tx(() -> bench.result.of(id, wang));

        assertThat(outcome.wrong()).extracting(ShowResult.Wrong::position).containsExactly(49, 50);
        assertThat(outcome.wrong()).allSatisfy(wrong -> assertThat(wrong.answer().isEmpty()).isFalse());
    }

    private BeginSitting.Begun start(Caller caller) {
        return bench.inCity(() -> bench.start.start(bench.campaignId, caller));
    }

    private SaveAnswer.Receipt save(UUID id, Caller caller, int position, int sequence, int option) {
        return bench.tx(() -> bench.save.save(id, caller, position, Choice.of(option), sequence));
    }

    private Sitting handIn(UUID id, Caller caller, int answered) {
        return bench.tx(() -> bench.handIn.handIn(id, caller, answered, false));
    }

    private Sitting handInConfirmed(UUID id, Caller caller) {
        return bench.tx(() -> bench.handIn.handIn(id, caller, 0, true));
    }

    /** Answers the first items of the paper right. */
    private void answerRight(UUID id, Caller caller, int items) {
        bench.run(() -> {
            var paper = bench.papers.find(bench.sittings.find(id).orElseThrow().paperId());
            var keys = bench.keys.of(paper.versions());
            for (int position = 1; position <= items; position++) {
                var item = paper.item(position);
                bench.save.save(id, caller, position, item.order().toPaper(keys.get(item.versionId()).answer()), 1);
            }
        });
    }

    private static void assertRefused(Callable<?> work, ProblemCode problem) {
        assertThatThrownBy(work::call).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(problem));
    }

    private static <T> List<T> inParallel(int threads, Callable<T> work) throws Exception {
        var go = new CountDownLatch(1);
        try (var executor = Executors.newFixedThreadPool(threads)) {
            var futures = new ArrayList<Future<T>>();
            for (int at = 0; at < threads; at++) {
                futures.add(executor.submit(() -> {
                    go.await();
                    return work.call();
                }));
            }
            go.countDown();
            var results = new ArrayList<T>();
            for (var future : futures) {
                results.add(future.get());
            }
            return results;
        }
    }
}
