package org.xuefa.assessment.domain;

import java.util.Map;

/**
 * One condition of admission and how it stands.
 *
 * @param facts numbers and dates that explain it, under the names of the contract
 */
public record Condition(Code code, boolean met, Map<String, Object> facts) {
    public enum Code {
        EXAM_WINDOW(AssessmentProblem.EXAM_WINDOW_CLOSED),
        CONFIRMED_PARTICIPANT(AssessmentProblem.NOT_A_PARTICIPANT),
        NOT_YET_PASSED(AssessmentProblem.ALREADY_PASSED),
        ATTEMPTS_LEFT(AssessmentProblem.ATTEMPTS_USED_UP),
        CREDIT_TARGET(AssessmentProblem.CREDIT_SHORT),
        COMPULSORY_COURSES(AssessmentProblem.COURSES_UNFINISHED),
        MANDATORY_BATCHES(AssessmentProblem.BATCHES_UNFINISHED),
        PAPER_READY(AssessmentProblem.PAPER_NOT_READY);

        private final AssessmentProblem problem;

        Code(AssessmentProblem problem) {
            this.problem = problem;
        }

        public AssessmentProblem problem() {
            return problem;
        }
    }
}
