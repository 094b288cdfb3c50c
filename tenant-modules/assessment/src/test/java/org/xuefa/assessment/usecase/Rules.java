package org.xuefa.assessment.usecase;

import org.xuefa.campaign.ExamRule;
import org.xuefa.campaign.RuleSet;

/** The template's rules with one thing changed. */
final class Rules {
    private Rules() {}

    static RuleSet with(RuleSet rules, int attempts, ExamRule.Result result) {
        var exam = rules.exam();
        return new RuleSet(rules.version() + 1, rules.windows(), rules.participation(), rules.credit(), rules.study(), rules.practice(),
                new ExamRule(exam.duration(), attempts, result, exam.furtherAttemptAfterPass(), exam.gradeBands(), exam.atWindowEnd(), exam.maxExtra(), exam.multipleChoice(),
                        exam.showWrongItems(), exam.requireAllCompulsoryCourses(), exam.lateSubmitGraceSeconds()), rules.certificate());
    }
}
