package org.xuefa.assessment.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xuefa.assessment.Grade;
import org.xuefa.assessment.ResultChanged;
import org.xuefa.assessment.domain.AssessmentProblem;
import org.xuefa.assessment.domain.Blueprint;
import org.xuefa.assessment.domain.BlueprintLine;
import org.xuefa.assessment.domain.Choice;
import org.xuefa.assessment.domain.Design;
import org.xuefa.assessment.domain.Paper;
import org.xuefa.assessment.domain.Question;
import org.xuefa.assessment.domain.QuestionContent;
import org.xuefa.assessment.domain.QuestionFilter;
import org.xuefa.assessment.domain.QuestionSheet;
import org.xuefa.assessment.domain.QuestionState;
import org.xuefa.assessment.domain.QuestionType;
import org.xuefa.assessment.domain.Ruling;
import org.xuefa.campaign.Campaign;
import org.xuefa.campaign.Readiness;
import org.xuefa.campaign.Readiness.Finding;
import org.xuefa.campaign.Readiness.Severity;
import org.xuefa.campaign.Readiness.TierPaper;
import org.xuefa.campaign.Tier;
import org.xuefa.learning.CourseQuestion;
import org.xuefa.platform.identity.Caller;
import org.xuefa.platform.problem.CommonProblem;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.testkit.Database;
import org.xuefa.testkit.DatabaseExtension;

@ExtendWith(DatabaseExtension.class)
class PapersAndRegradeIT {
    private final Database database;

    PapersAndRegradeIT(Database database) {
        this.database = database;
    }

    @Test
    void drawsTheStockAheadInBatchesUpToItsTargetWithAllPapersDifferent() {
        var bench = Bench.ready(database);
        var id = blueprint(bench).id();

        assertThat(bench.<Integer>tx(() -> bench.draw.topUp(id, 15))).isEqualTo(15);
        assertThat(bench.<Integer>tx(() -> bench.draw.topUp(id, 15))).isEqualTo(5);
        assertThat(bench.<Integer>tx(() -> bench.draw.topUp(id, 15))).isZero();

        var papers = bench.<List<Set<UUID>>>tx(() -> bench.papers.recent(blueprint(bench), 100));
        assertThat(papers).hasSize(20).allSatisfy(paper -> assertThat(paper).hasSize(50));
        int largest = IntStream.range(0, 20).flatMap(one -> IntStream.range(0, one).map(other -> {
            var common = new HashSet<>(papers.get(one));
            common.retainAll(papers.get(other));
            return common.size();
        })).max().orElseThrow();
        var recorded = bench.<Integer>tx(() -> bench.entityManager.createQuery("select max(p.overlap) from PaperRow p", Integer.class).getSingleResult());
        assertThat(recorded).isEqualTo(largest);
    }

    @Test
    void refusesABlueprintThatIsNotWorthAHundredOrThatTheBankCannotFill() {
        var bench = new Bench(database);
        bench.fillBank(10, 0, 0);

        assertThatThrownBy(() -> save(bench, new Design(List.of(Bench.line(QuestionType.SINGLE, 10, 9))), OptionalInt.empty()))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(AssessmentProblem.BLUEPRINT_NOT_HUNDRED));
        assertThatThrownBy(() -> save(bench, new Design(List.of(Bench.line(QuestionType.SINGLE, 5, 10), Bench.line(QuestionType.MULTIPLE, 5, 10))), OptionalInt.empty()))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.problem()).isEqualTo(AssessmentProblem.POOL_SHORT);
                    assertThat(refusal.fields()).singleElement().satisfies(field -> assertThat(field.pointer()).isEqualTo("/lines/1"));
                });
        assertThat(save(bench, new Design(List.of(Bench.line(QuestionType.SINGLE, 10, 10))), OptionalInt.empty()).check().isOverlapHigh()).isTrue();
    }

    @Test
    void theStarterExamFitsTheBankIsWorthAHundredAndIsPreparedOnce() {
        var bench = new Bench(database);
        var starter = new PrepareStarterExam(bench.campaigns, bench.blueprints, bench.bank, bench.clock);
        assertThat(bench.<Boolean>tx(() -> starter.prepare(bench.campaignId))).isFalse();
        bench.fillBank(25, 6, 5);

        assertThat(bench.<Boolean>tx(() -> starter.prepare(bench.campaignId))).isTrue();
        assertThat(bench.<Boolean>tx(() -> starter.prepare(bench.campaignId))).isTrue();

        assertThat(blueprint(bench).publication()).isOne();
        assertThat(blueprint(bench).publishedDesign().points()).isEqualTo(100);
        assertThat(blueprint(bench).publishedDesign().questions()).isEqualTo(30);
    }

    @Test
    void saysBeforeTheOpeningOfWhichTierNoPaperCanBeDrawn() {
        var bench = new Bench(database);
        bench.fillBank(10, 0, 0);
        var campaign = new Campaign(bench.campaignId, 2026, "2026 年度学法考试", Campaign.State.DRAFT, List.of(new Tier("leader", "领导干部"), new Tier("staff", "国家工作人员")), bench.rules);
        var papers = new PaperReadiness(bench.blueprints, bench.bank);
        var design = new Design(List.of(Bench.line(QuestionType.SINGLE, 10, 10)));
        var beforeTheExam = bench.rules.windows().exam().opens().minusSeconds(1);

        assertThat(bench.<Readiness>tx(() -> papers.of(campaign, beforeTheExam)).findings()).extracting(Finding::code).containsExactly("no-blueprint", "no-blueprint");
        save(bench, design, OptionalInt.empty());
        var drafted = bench.<Readiness>tx(() -> papers.of(campaign, beforeTheExam));
        assertThat(drafted.facts()).containsExactly(new TierPaper("leader", TierPaper.Blueprint.NONE, 0), new TierPaper("staff", TierPaper.Blueprint.DRAFT, 0));
        assertThat(drafted.findings().getLast().text()).startsWith("国家工作人员：").contains("考试于9月1日开始");
        bench.tx(() -> bench.design.publish(bench.campaignId, "staff", blueprint(bench).revision()));
        assertThat(bench.<Readiness>tx(() -> papers.of(campaign, bench.now)).findings()).extracting(Finding::tier).containsExactly("leader");

        bench.run(() -> bench.bank.list(new QuestionFilter(null, null, null, null, null, null), null, 3).forEach(question -> bench.bank.changeState(question.id(), QuestionState.RETIRED, bench.now)));
        var threeShort = bench.<Readiness>tx(() -> papers.of(campaign, bench.now));
        assertThat(threeShort.facts()).contains(new TierPaper("staff", TierPaper.Blueprint.PUBLISHED, 3));
        assertThat(threeShort.findings()).extracting(Finding::code, Finding::pointer, Finding::severity)
                .containsExactly(tuple("no-blueprint", "/tiers/0", Severity.WARNS), tuple("pool-short", "/tiers/1", Severity.WARNS));
    }

    @Test
    void aChangeOfABlueprintNeedsTheNewestRevision() {
        var bench = Bench.ready(database);
        var design = new Design(List.of(new BlueprintLine(QuestionType.SINGLE, "constitution", null, 50, 2)));

        assertThatThrownBy(() -> save(bench, design, OptionalInt.empty())).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.problem()).isEqualTo(CommonProblem.VERSION_REQUIRED));
        assertThatThrownBy(() -> save(bench, design, OptionalInt.of(99))).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.problem()).isEqualTo(CommonProblem.OUTDATED_VERSION));
        assertThat(save(bench, design, OptionalInt.of(blueprint(bench).revision())).blueprint().isChanged()).isTrue();
    }

    @Test
    void aNewPublicationThrowsAwayTheOldStockAndKeepsWhatWasHandedOut() {
        var bench = Bench.ready(database);
        bench.stock(10);
        var learner = bench.learner("wang");
        var sitting = bench.inCity(() -> bench.start.start(bench.campaignId, learner)).sitting();

        bench.tx(() -> bench.design.publish(bench.campaignId, "staff", blueprint(bench).revision()));

        assertThat(bench.<Long>tx(() -> bench.papers.stock(blueprint(bench)))).isZero();
        assertThat(bench.tx(() -> bench.resume.view(sitting.id(), learner)).items()).hasSize(50);
    }

    @Test
    void anEditMakesANewVersionThePaperInHandKeepsTheOldOneAndTheStockLosesIt() {
        var bench = Bench.ready(database);
        bench.stock(20);
        var learner = bench.learner("wang");
        var sitting = bench.inCity(() -> bench.start.start(bench.campaignId, learner)).sitting();
        var paper = bench.<Paper>tx(() -> bench.papers.find(sitting.paperId()));
        var question = bench.<List<Question>>tx(() -> bench.bank.list(new QuestionFilter(null, null, null, null, null, null), null, 200)).stream()
                .filter(one -> one.versionId().equals(paper.item(1).versionId())).findFirst().orElseThrow();

        var edited = bench.tx(() -> bench.change.change(question.id(), question.revision(), "constitution", 2,
                QuestionContent.of(question.type(), "改过的题干？", question.content().text().options(), question.content().key().answer().numbers(), null, null, null)));

        assertThat(edited.version()).isEqualTo(2);
        assertThat(bench.tx(() -> bench.resume.view(sitting.id(), learner)).items().getFirst().text().stem()).isEqualTo(question.content().text().stem());
        assertThat(bench.<List<Set<UUID>>>tx(() -> bench.papers.recent(blueprint(bench), 100))).filteredOn(versions -> versions.contains(question.versionId())).hasSize(1);
        assertThatThrownBy(() -> bench.tx(() -> bench.change.changeState(question.id(), question.revision(), QuestionState.RETIRED))).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.problem()).isEqualTo(CommonProblem.OUTDATED_VERSION));
    }

    @Test
    void theBankListsByFilterPageByPage() {
        var bench = Bench.ready(database);
        var multiples = new QuestionFilter(QuestionType.MULTIPLE, QuestionState.ACTIVE, "constitution", null, "中华人民共和国宪法", "题干");

        var first = bench.<List<Question>>tx(() -> bench.bank.list(multiples, null, 20));
        var second = bench.<List<Question>>tx(() -> bench.bank.list(multiples, first.getLast().id(), 20));

        assertThat(first).hasSize(20);
        assertThat(second).hasSize(5).extracting(Question::id).doesNotContainAnyElementsOf(first.stream().map(Question::id).toList());
        assertThat(bench.<List<Question>>tx(() -> bench.bank.list(new QuestionFilter(null, null, null, null, null, "100%"), null, 20))).isEmpty();
    }

    @Test
    void creatingAQuestionTwiceUnderOneKeyMakesOne() {
        var bench = new Bench(database);
        var editor = bench.learner("editor");
        var content = QuestionContent.of(QuestionType.TRUEFALSE, "宪法是国家的根本法。", List.of(), List.of(1), null, null, null);

        var one = bench.<Question>tx(() -> bench.create.create("constitution", 1, content, editor, "key-00000001"));
        var other = bench.<Question>tx(() -> bench.create.create("constitution", 1, content, editor, "key-00000001"));

        assertThat(other.id()).isEqualTo(one.id());
        assertThat(one.state()).isEqualTo(QuestionState.DRAFT);
    }

    @Test
    void takesACoursesQuestionsOnceFollowsItsChangesAndRetiresWhatIsGone() {
        var bench = new Bench(database);
        var course = UUID.randomUUID();
        var one = courseQuestion("甲题的题干？");
        var two = courseQuestion("乙题的题干？");
        var offered = new ArrayList<>(List.of(one, two));
        var take = new ImportCourseQuestions(_ -> offered, bench.bank, bench.papers, bench::publish, bench.clock);

        bench.run(() -> take.ofCourse(course));
        bench.run(() -> take.ofCourse(course));
        assertThat(bench.tx(() -> bench.bank.pool())).hasSize(2);

        offered.set(0, new CourseQuestion(one.id(), one.key(), one.type(), one.theme(), one.tiers(), 1, "甲题新的题干？", one.options(), one.answer(), one.law(), one.article(), one.explanation()));
        offered.remove(1);
        bench.run(() -> take.ofCourse(course));

        var questions = bench.<List<Question>>tx(() -> bench.bank.list(new QuestionFilter(null, null, null, null, null, null), null, 10));
        assertThat(questions).hasSize(2);
        assertThat(questions).filteredOn(question -> question.version() == 2).singleElement().satisfies(question -> assertThat(question.state()).isEqualTo(QuestionState.ACTIVE));
        assertThat(questions).filteredOn(question -> question.state() == QuestionState.RETIRED).hasSize(1);
    }

    @Test
    void aSheetIsTakenWholeOrNotAtAllAndAgainChangesNothing() {
        var bench = new Bench(database);
        var sheet = new ImportQuestionSheet(bench.bank, bench::publish, bench.audit, bench.clock);
        var good = QuestionSheet.read(2, List.of("单选", "constitution", "易", "下列哪项正确？", "甲", "乙", "丙", "", "", "", "B", "中华人民共和国宪法", "第一条", "解析"));
        var multiple = QuestionSheet.read(3, List.of("多选题", "constitution", "2", "下列哪些正确？", "甲", "乙", "丙", "丁", "", "", "A、C", "", "", ""));
        var bad = QuestionSheet.read(4, List.of("判断", "constitution", "9", "宪法是根本法。", "", "", "", "", "", "", "对", "", "", ""));

        assertThat(bad.problems()).extracting(problem -> problem.pointer()).containsExactly("row=4;column=难度");
        assertThat(bench.tx(() -> sheet.take(List.of(good, multiple, bad), false)).taken()).isFalse();
        assertThat(bench.tx(() -> sheet.take(List.of(good, multiple), true)).accepted()).isEqualTo(2);
        assertThat(bench.tx(() -> sheet.take(List.of(good, multiple), false)).taken()).isTrue();
        assertThat(bench.tx(() -> sheet.take(List.of(good, multiple), false)).unchanged()).isEqualTo(2);
        assertThat(bench.<List<Question>>tx(() -> bench.bank.list(new QuestionFilter(null, null, null, null, null, null), null, 10))).hasSize(2)
                .extracting(question -> question.content().key().answer().numbers()).containsExactlyInAnyOrder(List.of(2), List.of(1, 3));
    }

    @Test
    void aVoidItemRaisesWhoHadItAndTellsWhoseResultChanged() {
        var bench = Bench.ready(database);
        var learners = IntStream.range(0, 6).mapToObj(at -> bench.learner("learner-" + at)).toList();
        var sittings = learners.stream().map(learner -> sit(bench, learner, 29)).toList();
        var paper = bench.<Paper>tx(() -> bench.papers.find(bench.sittings.find(sittings.getFirst()).orElseThrow().paperId()));
        // An item that the first learner had wrong.
        var faulty = paper.item(50).versionId();

        var ruling = bench.tx(() -> bench.regrade.decide(bench.campaignId, faulty, Ruling.Kind.VOID, List.of(), "题干有歧义")).ruling();
        while (bench.tx(() -> bench.regrade.apply(ruling, 2))) {
            assertThat(bench.audited).contains("question.regraded: 题干有歧义");
        }

        var first = bench.tx(() -> bench.sittings.find(sittings.getFirst()).orElseThrow());
        assertThat(first.requiredMark().score()).isEqualTo(60);
        assertThat(first.requiredMark().regraded()).isTrue();
        assertThat(bench.tx(() -> bench.sittings.result(bench.campaignId, bench.personId(learners.getFirst()))).orElseThrow().grade()).isEqualTo(Grade.PASS);
        assertThat(bench.events).filteredOn(ResultChanged.class::isInstance).extracting(event -> ((ResultChanged) event).personId()).contains(bench.personId(learners.getFirst()));
        assertThat(bench.<Long>tx(() -> bench.sittings.countBehind(bench.campaignId, 1, faulty))).isZero();
        assertThat(sittings).allSatisfy(id -> {
            var recounted = bench.tx(() -> bench.supervise.recount(id, learners.getFirst()));
            assertThat(recounted.computed()).isEqualTo(recounted.stored());
        });
    }

    @Test
    void aSecondRulingOverridesAndASittingHandedInAfterwardsTakesBoth() {
        var bench = Bench.ready(database);
        var early = bench.learner("early");
        var id = sit(bench, early, 50);
        var paper = bench.<Paper>tx(() -> bench.papers.find(bench.sittings.find(id).orElseThrow().paperId()));
        var single = paper.items().stream().filter(item -> item.type() == QuestionType.SINGLE).findFirst().orElseThrow();
        int right = bench.tx(() -> bench.keys.of(List.of(single.versionId()))).get(single.versionId()).answer().numbers().getFirst();

        applyAll(bench, bench.tx(() -> bench.regrade.decide(bench.campaignId, single.versionId(), Ruling.Kind.REKEY, List.of(1 + right % 4), "答案录入错误")).ruling());
        assertThat(bench.tx(() -> bench.sittings.find(id).orElseThrow()).requiredMark().score()).isEqualTo(98);
        applyAll(bench, bench.tx(() -> bench.regrade.decide(bench.campaignId, single.versionId(), Ruling.Kind.VOID, List.of(), "题目作废")).ruling());

        assertThat(bench.tx(() -> bench.sittings.find(id).orElseThrow()).requiredMark().score()).isEqualTo(100);
        assertThat(bench.tx(() -> bench.sittings.find(sit(bench, bench.learner("later"), 10)).orElseThrow()).rulings()).isEqualTo(2);
        assertThatThrownBy(() -> bench.tx(() -> bench.regrade.decide(bench.campaignId, single.versionId(), Ruling.Kind.REKEY, List.of(1, 2), "单选题两个答案"))).isInstanceOf(Refusal.class);
    }

    private static void applyAll(Bench bench, Ruling ruling) {
        while (bench.tx(() -> bench.regrade.apply(ruling, 100))) {
            assertThat(ruling.number()).isPositive();
        }
    }

    /** Answers the first items right, the others wrong, and hands in. */
    private static UUID sit(Bench bench, Caller learner, int right) {
        var id = bench.inCity(() -> bench.start.start(bench.campaignId, learner)).sitting().id();
        bench.now = bench.now.plus(Duration.ofSeconds(1));
        bench.run(() -> {
            var paper = bench.papers.find(bench.sittings.find(id).orElseThrow().paperId());
            var keys = bench.keys.of(paper.versions());
            for (int position = 1; position <= 50; position++) {
                var item = paper.item(position);
                var answer = item.order().toPaper(keys.get(item.versionId()).answer());
                bench.save.save(id, learner, position, position <= right ? answer : new Choice(answer.mask() ^ 3), 1);
            }
        });
        bench.tx(() -> bench.handIn.handIn(id, learner, 0, true));
        return id;
    }

    private static DesignPapers.Overview save(Bench bench, Design design, OptionalInt revision) {
        return bench.tx(() -> bench.design.save(bench.campaignId, "staff", revision, design, 10));
    }

    private static Blueprint blueprint(Bench bench) {
        return bench.tx(() -> bench.blueprints.find(bench.campaignId, "staff").orElseThrow());
    }

    private static CourseQuestion courseQuestion(String stem) {
        return new CourseQuestion(UUID.randomUUID(), stem, CourseQuestion.Type.SINGLE, "constitution", List.of("staff"), 1, stem, List.of("甲", "乙", "丙"), List.of(2), "中华人民共和国宪法",
                "第一条", "解析");
    }
}
