package org.xuefa.campaign.boundary;

import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.xuefa.api.model.CampaignRules;
import org.xuefa.api.model.CampaignTier;
import org.xuefa.api.model.CampaignWindows;
import org.xuefa.api.model.CertificateRules;
import org.xuefa.api.model.CreditRules;
import org.xuefa.api.model.DateWindow;
import org.xuefa.api.model.ExamRules;
import org.xuefa.api.model.ParticipationRules;
import org.xuefa.api.model.PracticeRules;
import org.xuefa.api.model.ScoreRules;
import org.xuefa.api.model.StudyRules;
import org.xuefa.campaign.CertificateRule;
import org.xuefa.campaign.CreditRule;
import org.xuefa.campaign.ExamRule;
import org.xuefa.campaign.ParticipationRule;
import org.xuefa.campaign.PracticeRule;
import org.xuefa.campaign.RuleSet;
import org.xuefa.campaign.ScoreRule;
import org.xuefa.campaign.StudyRule;
import org.xuefa.campaign.Tier;
import org.xuefa.campaign.Window;
import org.xuefa.campaign.Windows;
import org.xuefa.platform.problem.FieldProblem;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.spi.Credit;

/** Rules between the contract's form and the domain's. */
final class RulesMapping {
    private RulesMapping() {}

    /** Refused, with every field that is wrong, when a window ends before it begins. */
    static RuleSet rules(CampaignRules api) {
        var faults = new ArrayList<FieldProblem>();
        order(faults, "enrolment", api.getWindows().getEnrolment());
        order(faults, "study", api.getWindows().getStudy());
        order(faults, "exam", api.getWindows().getExam());
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
        return new RuleSet(0, windows(api.getWindows()),
                new ParticipationRule(api.getParticipation().getSelfEnrolment(), api.getParticipation().getConfirmSelfEnrolled()),
                credit(api.getCredit()), study(api.getStudy()), practice(api.getPractice()), exam(api.getExam()), new ScoreRule(api.getScore().getExamWeight()),
                new CertificateRule(api.getCertificate().getIssuer().strip(), api.getCertificate().getShowScore()));
    }

    static List<Tier> tiers(List<CampaignTier> api) {
        return api.stream().map(tier -> new Tier(tier.getCode(), tier.getName().strip())).toList();
    }

    static CampaignRules rules(RuleSet rules) {
        return new CampaignRules()
                .windows(windows(rules.windows()))
                .participation(new ParticipationRules().selfEnrolment(rules.participation().selfEnrolment()).confirmSelfEnrolled(rules.participation().confirmSelfEnrolled()))
                .credit(credit(rules.credit()))
                .study(study(rules.study()))
                .practice(practice(rules.practice()))
                .exam(exam(rules.exam()))
                .score(new ScoreRules().examWeight(rules.score().examWeight()))
                .certificate(new CertificateRules().issuer(rules.certificate().issuer()).showScore(rules.certificate().showScore()));
    }

    static CampaignWindows windows(Windows windows) {
        return new CampaignWindows().enrolment(window(windows.enrolment())).study(window(windows.study())).exam(window(windows.exam()));
    }

    private static void order(List<FieldProblem> faults, String name, DateWindow window) {
        if (window.getUntil().isBefore(window.getFrom())) {
            faults.add(new FieldProblem("/rules/windows/" + name + "/until", "order", "截止日期不能早于开始日期"));
        }
    }

    private static Windows windows(CampaignWindows api) {
        return new Windows(window(api.getEnrolment()), window(api.getStudy()), window(api.getExam()));
    }

    private static Window window(DateWindow api) {
        return Window.ofDays(api.getFrom(), api.getUntil());
    }

    private static DateWindow window(Window window) {
        return new DateWindow().from(window.firstDay()).until(window.lastDay()).opens(window.opens()).closes(window.closes());
    }

    private static CreditRule credit(CreditRules api) {
        return new CreditRule(Credit.of(api.getTarget()), CreditRule.Mix.valueOf(api.getMix().name()), Credit.of(api.getCompulsoryMinimum()),
                Credit.of(api.getElectiveCap()), api.getDailyCap() == null ? null : Credit.of(api.getDailyCap()));
    }

    private static CreditRules credit(CreditRule rule) {
        return new CreditRules().target(whole(rule.target())).mix(CreditRules.MixEnum.valueOf(rule.mix().name()))
                .compulsoryMinimum(whole(rule.compulsoryMinimum())).electiveCap(whole(rule.electiveCap()))
                .dailyCap(rule.dailyCap() == null ? null : whole(rule.dailyCap()));
    }

    private static StudyRule study(StudyRules api) {
        return new StudyRule(StudyRule.ClosePolicy.valueOf(api.getClosePolicy().name()), StudyRule.Concurrency.valueOf(api.getConcurrency().name()),
                Duration.ofSeconds(api.getHeartbeatSeconds()), Duration.ofSeconds(api.getToleranceSeconds()), Duration.ofMinutes(api.getIdleMinutes()));
    }

    private static StudyRules study(StudyRule rule) {
        return new StudyRules().closePolicy(StudyRules.ClosePolicyEnum.valueOf(rule.closePolicy().name()))
                .concurrency(StudyRules.ConcurrencyEnum.valueOf(rule.concurrency().name()))
                .heartbeatSeconds((int) rule.heartbeat().toSeconds()).toleranceSeconds((int) rule.tolerance().toSeconds()).idleMinutes((int) rule.idle().toMinutes());
    }

    private static PracticeRule practice(PracticeRules api) {
        return new PracticeRule(api.getQuestions(), PracticeRule.Scoring.valueOf(api.getScoring().name()), Credit.of(api.getMinimumCredit()),
                Credit.of(api.getMaximumCredit()), api.getPassScore());
    }

    private static PracticeRules practice(PracticeRule rule) {
        return new PracticeRules().questions(rule.questions()).scoring(PracticeRules.ScoringEnum.valueOf(rule.scoring().name()))
                .minimumCredit(whole(rule.minimum())).maximumCredit(whole(rule.maximum())).passScore(rule.passScore());
    }

    private static ExamRule exam(ExamRules api) {
        return new ExamRule(Duration.ofMinutes(api.getDurationMinutes()), api.getAttempts(), ExamRule.Result.valueOf(api.getResult().name()),
                api.getFurtherAttemptAfterPass(), new ExamRule.GradeBands(api.getExcellent(), api.getGood(), api.getPass()),
                ExamRule.AtWindowEnd.valueOf(api.getAtWindowEnd().name()), Duration.ofMinutes(api.getMaxExtraMinutes()),
                ExamRule.MultipleChoice.valueOf(api.getMultipleChoice().name()), ExamRule.ShowWrongItems.valueOf(api.getShowWrongItems().name()),
                api.getRequireAllCompulsoryCourses(), api.getLateSubmitGraceSeconds());
    }

    private static ExamRules exam(ExamRule rule) {
        return new ExamRules().durationMinutes((int) rule.duration().toMinutes()).attempts(rule.attemptsAllowed())
                .result(ExamRules.ResultEnum.valueOf(rule.result().name())).furtherAttemptAfterPass(rule.furtherAttemptAfterPass())
                .excellent(rule.gradeBands().excellent()).good(rule.gradeBands().good()).pass(rule.gradeBands().pass())
                .atWindowEnd(ExamRules.AtWindowEndEnum.valueOf(rule.atWindowEnd().name())).maxExtraMinutes((int) rule.maxExtra().toMinutes())
                .multipleChoice(ExamRules.MultipleChoiceEnum.valueOf(rule.multipleChoice().name()))
                .showWrongItems(ExamRules.ShowWrongItemsEnum.valueOf(rule.showWrongItems().name()))
                .requireAllCompulsoryCourses(rule.requireAllCompulsoryCourses()).lateSubmitGraceSeconds(rule.lateSubmitGraceSeconds());
    }

    private static int whole(Credit credit) {
        return credit.decimal().setScale(0, RoundingMode.UNNECESSARY).intValueExact();
    }
}
