package org.xuefa.assessment.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xuefa.assessment.Grade;
import org.xuefa.assessment.ResultChanged;
import org.xuefa.assessment.SittingMarked;
import org.xuefa.assessment.domain.AssessmentProblem;
import org.xuefa.assessment.domain.Ruling;
import org.xuefa.assessment.domain.Sitting;
import org.xuefa.campaign.ExamRule;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.testkit.Database;
import org.xuefa.testkit.DatabaseExtension;

/** Handing in, on the real database: I4, I5, and what counts. */
@ExtendWith(DatabaseExtension.class)
class HandInIT extends SittingSteps {
    HandInIT(Database database) {
        super(database);
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
    void theExamAloneCountsAndHandingInDoesNotAskForCredits() {
        var id = start(wang).sitting().id();
        answerRight(id, wang, 45);
        bench.creditsAsked.set(0);

        var mark = handIn(id, wang, 45).requiredMark();

        assertThat(mark.parts()).isNull();
        assertThat(bench.creditsAsked).hasValue(0);
    }

    @Test
    void aScoreComposedOfExamAndStudyIsRoundedGradedAndKeptWhateverComesAfterwards() {
        bench.rules = Rules.weighing(bench.rules, 50);
        var id = start(wang).sitting().id();
        answerRight(id, wang, 25);
        bench.rules = Rules.weighing(bench.rules, 100);
        bench.credits.put(bench.personId(wang), 735);

        var mark = handIn(id, wang, 25).requiredMark();
        bench.credits.put(bench.personId(wang), 0);

        assertThat(mark.parts()).as("735 of 1000 credits, rounded down").isEqualTo(new Sitting.Parts(50, 73));
        assertThat(mark.score()).as("61.5, rounded up").isEqualTo(62);
        assertThat(mark.grade()).isEqualTo(Grade.PASS);
        assertThat(bench.tx(() -> bench.sittings.find(id).orElseThrow()).requiredMark()).isEqualTo(mark);
        assertThat(bench.tx(() -> bench.sittings.of(bench.campaignId, bench.personId(wang))).getFirst().requiredMark()).isEqualTo(mark);
        assertThat(bench.tx(() -> bench.sittings.result(bench.campaignId, bench.personId(wang))).orElseThrow().score()).isEqualTo(62);
        var recounted = bench.tx(() -> bench.supervise.recount(id, wang));
        assertThat(recounted.computed()).isEqualTo(recounted.stored());

        var wrong = bench.tx(() -> bench.papers.find(bench.sittings.find(id).orElseThrow().paperId())).item(50).versionId();
        var ruling = bench.tx(() -> bench.regrade.decide(bench.campaignId, wrong, Ruling.Kind.VOID, List.of(), "题干有歧义")).ruling();
        bench.tx(() -> bench.regrade.apply(ruling, 10));

        assertThat(bench.tx(() -> bench.sittings.find(id).orElseThrow()).requiredMark().parts()).isEqualTo(new Sitting.Parts(52, 73));
        assertThat(bench.events).filteredOn(ResultChanged.class::isInstance).singleElement().satisfies(event -> assertThat(((ResultChanged) event).score()).isEqualTo(63));
    }

    @Test
    void moreCreditsThanTheTargetAreAHundredAndTheServerComposesToo() {
        bench.rules = Rules.weighing(bench.rules, 60);
        bench.credits.put(bench.personId(wang), 4000);
        var id = start(wang).sitting().id();
        answerRight(id, wang, 10);
        bench.now = Bench.START.plus(Duration.ofMinutes(91));

        bench.tx(() -> bench.handIn.allDue(3));

        var mark = bench.tx(() -> bench.sittings.find(id).orElseThrow()).requiredMark();
        assertThat(mark.parts()).isEqualTo(new Sitting.Parts(20, 100));
        assertThat(mark.score()).isEqualTo(52);
        assertThat(mark.grade()).isEqualTo(Grade.FAIL);
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
}
