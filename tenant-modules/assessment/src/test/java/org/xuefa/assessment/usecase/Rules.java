package org.xuefa.assessment.usecase;

import org.xuefa.campaign.ExamRule;
import org.xuefa.campaign.RuleSet;
import org.xuefa.campaign.ScoreRule;

/** The template's rules with one thing changed. */
final class Rules {
    private Rules() {}

    /** Per cent of the exam in the score; the rest is study. */
    static RuleSet weighing(RuleSet rules, int examWeight) {
        return new RuleSet(rules.version() + 1, rules.windows(), rules.participation(), rules.credit(), rules.study(), rules.practice(), rules.exam(), new ScoreRule(examWeight),
                rules.certificate());
    }

    static RuleSet with(RuleSet rules, int attempts, ExamRule.Result result) {
        var exam = rules.exam();
        return new RuleSet(rules.version() + 1, rules.windows(), rules.participation(), rules.credit(), rules.study(), rules.practice(),
                new ExamRule(exam.duration(), attempts, result, exam.furtherAttemptAfterPass(), exam.gradeBands(), exam.atWindowEnd(), exam.maxExtra(), exam.multipleChoice(),
                        exam.showWrongItems(), exam.requireAllCompulsoryCourses(), exam.lateSubmitGraceSeconds()), rules.score(), rules.certificate());
    }
}
