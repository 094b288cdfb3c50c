package org.xuefa.assessment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.xuefa.campaign.ExamRule;
import org.xuefa.campaign.RuleSet;

class ExamTimeTest {
    private static final Instant MIDNIGHT = Instant.parse("2026-12-20T16:00:00Z");

    @Test
    void everybodyHasTheirOwnTimeFromTheirOwnStart() {
        assertThat(time(ExamRule.AtWindowEnd.FULL_TIMER).deadline(Instant.parse("2026-10-01T01:00:00Z"), 0)).isEqualTo("2026-10-01T02:30:00Z");
    }

    @Test
    void extraTimeIsAdded() {
        assertThat(time(ExamRule.AtWindowEnd.FULL_TIMER).deadline(Instant.parse("2026-10-01T01:00:00Z"), 30)).isEqualTo("2026-10-01T03:00:00Z");
    }

    @Test
    void aHardCutEndsEverySittingWithTheWindow() {
        assertThat(time(ExamRule.AtWindowEnd.HARD_CUT).deadline(MIDNIGHT.minus(Duration.ofMinutes(10)), 0)).isEqualTo(MIDNIGHT);
    }

    @Test
    void theFullTimerRunsOnPastTheWindowButNotFurtherThanTheRuleAllows() {
        var start = MIDNIGHT.minus(Duration.ofMinutes(10));

        assertThat(time(ExamRule.AtWindowEnd.FULL_TIMER).deadline(start, 0)).isEqualTo(MIDNIGHT.plus(Duration.ofMinutes(80)));
        assertThat(time(ExamRule.AtWindowEnd.FULL_TIMER).deadline(start, 60)).isEqualTo(MIDNIGHT.plus(Duration.ofMinutes(90)));
    }

    @Test
    void theGraceComesOnTop() {
        assertThat(time(ExamRule.AtWindowEnd.HARD_CUT).acceptsUntil(MIDNIGHT)).isEqualTo(MIDNIGHT.plusSeconds(30));
    }

    private static ExamTime time(ExamRule.AtWindowEnd atEnd) {
        var rules = RuleSet.template(2026);
        var exam = rules.exam();
        return new ExamTime(rules.windows().exam(), new ExamRule(exam.duration(), exam.attemptsAllowed(), exam.result(), exam.furtherAttemptAfterPass(), exam.gradeBands(), atEnd,
                exam.maxExtra(), exam.multipleChoice(), exam.showWrongItems(), exam.requireAllCompulsoryCourses(), exam.lateSubmitGraceSeconds()));
    }
}
