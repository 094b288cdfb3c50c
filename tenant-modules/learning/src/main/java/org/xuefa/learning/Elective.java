package org.xuefa.learning;

import org.xuefa.spi.Credit;

/**
 * An elective as one learner has it.
 *
 * @param practiceMinimum credits for a bare pass of its practice; zero when it has no questions
 * @param practiceMaximum credits of its practice at best
 * @param earned credits that finishing and practising gave, before any daily cap
 * @param possibleMinimum credits it still gives when finished and practised with a bare pass
 * @param possibleMaximum credits it still gives at best
 */
public record Elective(CourseSummary course, Progress progress, Credit practiceMinimum, Credit practiceMaximum, Credit earned, Credit possibleMinimum, Credit possibleMaximum) {
    public enum Progress { NOT_STARTED, IN_PROGRESS, FINISHED }
}
