package org.xuefa.assessment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.xuefa.campaign.ExamRule;
import org.xuefa.campaign.RuleSet;
import org.xuefa.enrolment.Participant;
import org.xuefa.learning.CreditBalance;
import org.xuefa.spi.Credit;

class ExamAdmissionTest {
    private static final Instant IN_OCTOBER = Instant.parse("2026-10-15T02:00:00Z");
    private final RuleSet rules = RuleSet.template(2026);
    private final ExamAdmission admission = ExamAdmission.under(rules);

    @Test
    void admitsAConfirmedParticipantWithAThousandCreditsToTheFirstAttempt() {
        assertThat(admission.decide(candidate(1000, 0, false), IN_OCTOBER)).isEqualTo(new ExamAdmission.Admitted(1));
    }

    @Test
    void theWindowOpensWithItsFirstSecondAndClosesAtMidnightOfTheLastDayInTheCity() {
        var lastSecond = Instant.parse("2026-12-20T15:59:59Z");

        assertThat(admission.decide(candidate(1000, 0, false), Instant.parse("2026-08-31T16:00:00Z"))).isInstanceOf(ExamAdmission.Admitted.class);
        assertThat(admission.decide(candidate(1000, 0, false), Instant.parse("2026-08-31T15:59:59Z"))).isInstanceOf(ExamAdmission.Refused.class);
        assertThat(admission.decide(candidate(1000, 0, false), lastSecond)).isInstanceOf(ExamAdmission.Admitted.class);
        assertThat(refusal(candidate(1000, 0, false), lastSecond.plusSeconds(1)).problem()).isEqualTo(AssessmentProblem.EXAM_WINDOW_CLOSED);
    }

    @Test
    void aClosedWindowIsReportedBeforeAnythingAboutTheCandidate() {
        assertThat(refusal(candidate(0, 5, true), Instant.parse("2027-01-01T00:00:00Z")).problem()).isEqualTo(AssessmentProblem.EXAM_WINDOW_CLOSED);
    }

    @Test
    void refusesWhoIsNotAConfirmedParticipant() {
        var stranger = new Candidate(Optional.empty(), balance(1000, true, true), 0, false);

        assertThat(refusal(stranger, IN_OCTOBER).problem()).isEqualTo(AssessmentProblem.NOT_A_PARTICIPANT);
    }

    @Test
    void refusesACandidateShortOfCreditAndSaysByHowMuch() {
        var refused = refusal(candidate(985, 0, false), IN_OCTOBER);

        assertThat(refused.problem()).isEqualTo(AssessmentProblem.CREDIT_SHORT);
        assertThat(refused.facts()).containsEntry("missing", Credit.of(15)).containsEntry("required", Credit.of(1000));
    }

    @Test
    void refusesAFurtherAttemptAfterAPassAndWhenAllAreUsed() {
        assertThat(refusal(candidate(1000, 1, true), IN_OCTOBER).problem()).isEqualTo(AssessmentProblem.ALREADY_PASSED);
        assertThat(refusal(candidate(1000, 1, false), IN_OCTOBER).problem()).isEqualTo(AssessmentProblem.ATTEMPTS_USED_UP);
    }

    @Test
    void asksForAllCompulsoryCoursesOnlyIfTheRuleSaysSo() {
        var unfinished = new Candidate(participant(), balance(1000, false, true), 0, false);

        assertThat(admission.decide(unfinished, IN_OCTOBER)).isInstanceOf(ExamAdmission.Admitted.class);
        var strict = new ExamAdmission(rules.windows().exam(), requireAll(rules.exam()), rules.credit());
        assertThat(((ExamAdmission.Refused) strict.decide(unfinished, IN_OCTOBER)).problem()).isEqualTo(AssessmentProblem.COURSES_UNFINISHED);
    }

    @Test
    void aMandatoryBatchBindsOnlyWhoHasNotStarted() {
        var twice = new ExamAdmission(rules.windows().exam(), attempts(rules.exam(), 2), rules.credit());

        assertThat(refusal(new Candidate(participant(), balance(1000, true, false), 0, false), IN_OCTOBER).problem()).isEqualTo(AssessmentProblem.BATCHES_UNFINISHED);
        assertThat(twice.decide(new Candidate(participant(), balance(1000, true, false), 1, false), IN_OCTOBER)).isEqualTo(new ExamAdmission.Admitted(2));
    }

    @Test
    void theHallNamesEveryConditionAlsoAfterTheFirstThatFails() {
        assertThat(admission.conditions(candidate(985, 1, false), IN_OCTOBER)).filteredOn(condition -> !condition.met())
                .extracting(Condition::code).containsExactly(Condition.Code.ATTEMPTS_LEFT, Condition.Code.CREDIT_TARGET);
    }

    private ExamAdmission.Refused refusal(Candidate candidate, Instant now) {
        return (ExamAdmission.Refused) admission.decide(candidate, now);
    }

    private static Candidate candidate(int credits, int attempts, boolean passed) {
        return new Candidate(participant(), balance(credits, true, true), attempts, passed);
    }

    private static Optional<Participant> participant() {
        return Optional.of(new Participant(new UUID(1, 1), new UUID(2, 2), new UUID(3, 3), "/a/b/", "staff", true, false));
    }

    private static CreditBalance balance(int credits, boolean allCourses, boolean allBatches) {
        return new CreditBalance(Credit.of(credits), Credit.ZERO, Credit.of(credits), Credit.of(1000), credits >= 1000, allCourses, allBatches);
    }

    private static ExamRule requireAll(ExamRule rule) {
        return new ExamRule(rule.duration(), rule.attemptsAllowed(), rule.result(), rule.furtherAttemptAfterPass(), rule.gradeBands(), rule.atWindowEnd(), rule.maxExtra(),
                rule.multipleChoice(), rule.showWrongItems(), true, rule.lateSubmitGraceSeconds());
    }

    private static ExamRule attempts(ExamRule rule, int attempts) {
        return new ExamRule(rule.duration(), attempts, rule.result(), rule.furtherAttemptAfterPass(), rule.gradeBands(), rule.atWindowEnd(), rule.maxExtra(),
                rule.multipleChoice(), rule.showWrongItems(), rule.requireAllCompulsoryCourses(), rule.lateSubmitGraceSeconds());
    }
}
