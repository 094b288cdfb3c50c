package org.xuefa.campaign;

import java.time.Duration;

/**
 * The exam (R67 to R79). The score that grades is the exam's alone (AMB-13), a whole number.
 *
 * @param furtherAttemptAfterPass a pass ends the duty unless this is set (R74)
 * @param maxExtra with {@link AtWindowEnd#FULL_TIMER}: how far a running attempt may reach past the window
 * @param requireAllCompulsoryCourses besides the credits, every compulsory course of the tier must be finished (AMB-2)
 */
public record ExamRule(
        Duration duration,
        int attemptsAllowed,
        Result result,
        boolean furtherAttemptAfterPass,
        GradeBands gradeBands,
        AtWindowEnd atWindowEnd,
        Duration maxExtra,
        MultipleChoice multipleChoice,
        ShowWrongItems showWrongItems,
        boolean requireAllCompulsoryCourses,
        int lateSubmitGraceSeconds) {
    public enum Result { LAST, BEST }

    /** What becomes of an attempt that runs when the window closes (R22). */
    public enum AtWindowEnd { HARD_CUT, FULL_TIMER }

    public enum MultipleChoice { ALL_OR_NOTHING, PARTIAL }

    public enum ShowWrongItems { AT_ONCE, AFTER_WINDOW, NEVER }

    /** Lowest score of each grade; 以上 includes the number (AMB-7). */
    public record GradeBands(int excellent, int good, int pass) {}
}
