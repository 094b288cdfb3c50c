package org.xuefa.campaign.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xuefa.campaign.CreditRule;
import org.xuefa.campaign.ExamRule;
import org.xuefa.campaign.PracticeRule;
import org.xuefa.campaign.RuleSet;
import org.xuefa.campaign.ScoreRule;
import org.xuefa.campaign.StudyRule;
import org.xuefa.campaign.Tier;
import org.xuefa.campaign.Window;
import org.xuefa.campaign.Windows;
import org.xuefa.platform.problem.FieldProblem;
import org.xuefa.spi.Credit;

class RulesCheckTest {
    private static final List<Tier> TIERS = List.of(new Tier("leader", "领导干部"), new Tier("staff", "国家工作人员"));
    private final RuleSet template = RuleSet.template(2026);

    @Test
    void findsNothingWrongWithTheTemplate() {
        assertThat(RulesCheck.of(2026, TIERS, template)).isEmpty();
    }

    @Test
    void refusesAnExamBeforeStudyBegins() {
        var early = windows(day(7, 1), day(10, 30), day(7, 1), day(12, 20), day(6, 1), day(12, 20));

        assertThat(pointers(early)).containsExactly("/rules/windows/exam/from");
    }

    @Test
    void refusesEnrolmentAfterTheExamHasClosed() {
        var late = windows(day(7, 1), day(12, 21), day(7, 1), day(12, 20), day(9, 1), day(12, 20));

        assertThat(pointers(late)).containsExactly("/rules/windows/enrolment/until");
    }

    @Test
    void refusesAWindowOfAnotherYearButLetsItReachIntoTheNext() {
        var other = windows(LocalDate.of(2025, 7, 1), day(10, 30), day(7, 1), LocalDate.of(2027, 1, 31), day(9, 1), LocalDate.of(2027, 1, 31));

        assertThat(pointers(other)).containsExactly("/rules/windows/enrolment/from");
    }

    @Test
    void refusesMoreCompulsoryCreditsThanTheTarget() {
        var rules = credit(new CreditRule(Credit.of(700), CreditRule.Mix.MINIMUM, Credit.of(800), Credit.of(200), null));

        assertThat(pointers(rules)).containsExactly("/rules/credit/compulsoryMinimum");
    }

    @Test
    void refusesAToleranceThatOneLostHeartbeatWouldBreak() {
        var study = new StudyRule(StudyRule.ClosePolicy.HEARTBEAT, StudyRule.Concurrency.TAKEOVER, Duration.ofSeconds(30), Duration.ofSeconds(59), Duration.ofMinutes(5));
        var rules = new RuleSet(1, template.windows(), template.participation(), template.credit(), study, template.practice(), template.exam(), template.score(), template.certificate());

        assertThat(pointers(rules)).containsExactly("/rules/study/toleranceSeconds");
    }

    @Test
    void refusesGradesThatAreNotInOrderAndPracticeAmountsTheWrongWayRound() {
        var exam = new ExamRule(Duration.ofMinutes(90), 1, ExamRule.Result.BEST, false, new ExamRule.GradeBands(80, 80, 85), ExamRule.AtWindowEnd.HARD_CUT,
                Duration.ZERO, ExamRule.MultipleChoice.PARTIAL, ExamRule.ShowWrongItems.NEVER, true, 0);
        var practice = new PracticeRule(10, PracticeRule.Scoring.SCALED, Credit.of(40), Credit.of(30), 60);
        var rules = new RuleSet(1, template.windows(), template.participation(), template.credit(), template.study(), practice, exam, template.score(), template.certificate());

        assertThat(pointers(rules)).containsExactly("/rules/practice/maximumCredit", "/rules/exam/good", "/rules/exam/excellent");
    }

    @Test
    void refusesAShareOfStudyThatPassesABlankPaper() {
        assertThat(pointers(score(41))).isEmpty();
        assertThat(pointers(score(40))).containsExactly("/rules/score/examWeight");
        assertThat(RuleSentences.of(TIERS, score(50))).extracting(RuleSentence::text).anyMatch(text -> text.contains("考试分数×50%+学习分数×50%") && text.contains("最高100分"));
    }

    @Test
    void refusesTwoTiersWithOneCodeOrName() {
        var twins = List.of(new Tier("leader", "领导干部"), new Tier("leader", "领导干部"));

        assertThat(RulesCheck.of(2026, twins, template)).extracting(FieldProblem::pointer).containsExactly("/tiers/1/code", "/tiers/1/name");
    }

    @Test
    void keepsTheTiersOfAnOpenCampaignButLetsThemBeRenamedAndAdded() {
        var renamedAndMore = List.of(new Tier("leader", "领导"), new Tier("staff", "国家工作人员"), new Tier("village", "村干部"));

        assertThat(RulesCheck.tiersKept(TIERS, renamedAndMore)).isEmpty();
        assertThat(RulesCheck.tiersKept(TIERS, List.of(TIERS.getFirst()))).extracting(FieldProblem::code).containsExactly("tier-in-use");
    }

    @Test
    void explainsEveryRuleInASentenceWithItsNumbers() {
        var sentences = RuleSentences.of(TIERS, template);

        assertThat(sentences).extracting(RuleSentence::text).anyMatch(text -> text.contains("学分达到1000分")).anyMatch(text -> text.contains("必修不少于800分，选修最多计入200分"))
                .anyMatch(text -> text.contains("2026年12月20日") && text.contains("24时")).anyMatch(text -> text.contains("90分以上为优秀"));
        assertThat(sentences).extracting(RuleSentence::pointer).doesNotHaveDuplicates().hasSize(28);
    }

    private List<String> pointers(RuleSet rules) {
        return RulesCheck.of(2026, TIERS, rules).stream().map(FieldProblem::pointer).toList();
    }

    private RuleSet credit(CreditRule credit) {
        return new RuleSet(1, template.windows(), template.participation(), credit, template.study(), template.practice(), template.exam(), template.score(), template.certificate());
    }

    private RuleSet score(int examWeight) {
        return new RuleSet(1, template.windows(), template.participation(), template.credit(), template.study(), template.practice(), template.exam(), new ScoreRule(examWeight),
                template.certificate());
    }

    private RuleSet windows(LocalDate... days) {
        return template.withWindows(new Windows(Window.ofDays(days[0], days[1]), Window.ofDays(days[2], days[3]), Window.ofDays(days[4], days[5])));
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2026, month, day);
    }
}
