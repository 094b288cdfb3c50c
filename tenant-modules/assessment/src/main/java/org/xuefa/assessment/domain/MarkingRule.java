package org.xuefa.assessment.domain;

import org.xuefa.assessment.Grade;
import org.xuefa.campaign.ExamRule;
import org.xuefa.campaign.RuleSet;
import org.xuefa.campaign.ScoreRule;

/** What a sitting is marked by; frozen when it starts, so that a later change of rules never rewrites it (R102). */
public record MarkingRule(int ruleVersion, ExamRule.MultipleChoice multipleChoice, ExamRule.Result result, ExamRule.GradeBands bands, ScoreRule score) {
    public static MarkingRule under(RuleSet rules) {
        var exam = rules.exam();
        return new MarkingRule(rules.version(), exam.multipleChoice(), exam.result(), exam.gradeBands(), rules.score());
    }

    /** 综合分数 of an exam and a study score, each from 0 to 100: a whole number, half rounded up (AMB-7, AMB-13). */
    public int composed(int exam, int study) {
        return (exam * score.examWeight() + study * score.studyWeight() + ScoreRule.WHOLE / 2) / ScoreRule.WHOLE;
    }

    /** Scores are whole numbers; 以上 includes the number (AMB-7). */
    public Grade grade(int score) {
        if (score >= bands.excellent()) {
            return Grade.EXCELLENT;
        }
        if (score >= bands.good()) {
            return Grade.GOOD;
        }
        return score >= bands.pass() ? Grade.PASS : Grade.FAIL;
    }
}
