package org.xuefa.assessment.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.xuefa.campaign.CreditRule;
import org.xuefa.campaign.ExamRule;
import org.xuefa.campaign.RuleSet;
import org.xuefa.campaign.Window;

/** Who may start a sitting, and why not. A closed window is reported before anything about the candidate; what cannot be mended before what can. */
public record ExamAdmission(Window window, ExamRule exam, CreditRule credit) {
    public sealed interface Decision {}

    public record Admitted(int attempt) implements Decision {}

    public record Refused(AssessmentProblem problem, Map<String, Object> facts) implements Decision {}

    public static ExamAdmission under(RuleSet rules) {
        return new ExamAdmission(rules.windows().exam(), rules.exam(), rules.credit());
    }

    public Decision decide(Candidate candidate, Instant now) {
        return conditions(candidate, now).stream()
                .filter(Predicate.not(Condition::met))
                .findFirst()
                .<Decision>map(unmet -> new Refused(unmet.code().problem(), unmet.facts()))
                .orElseGet(() -> new Admitted(candidate.attempts() + 1));
    }

    /** Every condition the rules ask for, in the order in which they are checked. */
    public List<Condition> conditions(Candidate candidate, Instant now) {
        var conditions = new ArrayList<Condition>();
        conditions.add(new Condition(Condition.Code.EXAM_WINDOW, window.contains(now), Map.of("opensAt", window.opens(), "closesAt", window.closes())));
        conditions.add(new Condition(Condition.Code.CONFIRMED_PARTICIPANT, candidate.takesPart(), Map.of()));
        if (!exam.furtherAttemptAfterPass()) {
            conditions.add(new Condition(Condition.Code.NOT_YET_PASSED, !candidate.passed(), Map.of()));
        }
        conditions.add(new Condition(Condition.Code.ATTEMPTS_LEFT, candidate.attempts() < exam.attemptsAllowed(),
                Map.of("used", candidate.attempts(), "allowed", exam.attemptsAllowed())));
        conditions.add(new Condition(Condition.Code.CREDIT_TARGET, candidate.credits().reached(), creditFacts(candidate)));
        if (exam.requireAllCompulsoryCourses()) {
            conditions.add(new Condition(Condition.Code.COMPULSORY_COURSES, candidate.credits().allCompulsoryCoursesFinished(), Map.of()));
        }
        if (!candidate.credits().mandatoryBatchesFinished() || candidate.attempts() > 0) {
            // Binds only those who have not started the exam (AMB-10).
            conditions.add(new Condition(Condition.Code.MANDATORY_BATCHES, candidate.attempts() > 0 || candidate.credits().mandatoryBatchesFinished(), Map.of()));
        }
        return conditions;
    }

    private Map<String, Object> creditFacts(Candidate candidate) {
        var balance = candidate.credits();
        if (balance.counted().covers(credit.target()) && !balance.reached()) {
            return Map.of("earned", balance.compulsory(), "required", credit.compulsoryMinimum(), "missing", balance.compulsory().shortOf(credit.compulsoryMinimum()), "compulsory", true);
        }
        return Map.of("earned", balance.counted(), "required", credit.target(), "missing", balance.counted().shortOf(credit.target()));
    }
}
