package org.xuefa.assessment.domain;

import org.xuefa.assessment.Grade;
import org.xuefa.campaign.ExamRule;

/** What a sitting is marked by; frozen when it starts, so that a later change of rules never rewrites it (R102). */
public record MarkingRule(int ruleVersion, ExamRule.MultipleChoice multipleChoice, ExamRule.Result result, ExamRule.GradeBands bands) {
    public static MarkingRule under(int ruleVersion, ExamRule exam) {
        return new MarkingRule(ruleVersion, exam.multipleChoice(), exam.result(), exam.gradeBands());
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
