package org.xuefa.assessment.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xuefa.assessment.SittingStarted;
import org.xuefa.assessment.domain.AssessmentProblem;
import org.xuefa.assessment.domain.Choice;
import org.xuefa.assessment.domain.Sitting;
import org.xuefa.assessment.domain.Sittings;
import org.xuefa.enrolment.Scope;
import org.xuefa.platform.identity.Caller;
import org.xuefa.platform.problem.CommonProblem;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.testkit.Database;
import org.xuefa.testkit.DatabaseExtension;

/** Starting and saving on the real database: I1 to I3. */
@ExtendWith(DatabaseExtension.class)
class SittingIT extends SittingSteps {
    SittingIT(Database database) {
        super(database);
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
            assertThat(bench.tx(() -> bench.marker.mark(sitting, List.of(), sitting.requiredMark().handedInAt(), Sitting.HandedInBy.LEARNER, 0, false))).isEqualTo(sitting.requiredMark());
            assertThat(paper.items()).hasSize(50);
        }
    }
}
