package org.xuefa.assessment.domain;

import java.time.Duration;
import java.time.Instant;
import org.xuefa.campaign.ExamRule;
import org.xuefa.campaign.Window;

/** When a sitting ends (R22, AMB-9): its own time from its own start, or earlier when the window's end cuts it. */
public record ExamTime(Window window, ExamRule exam) {
    public Instant deadline(Instant start, int extraMinutes) {
        var own = start.plus(exam.duration()).plus(Duration.ofMinutes(extraMinutes));
        return own.isBefore(last()) ? own : last();
    }

    /** From then on nobody sits any more, except whom an administrator gave more time; before it no answers are told. */
    public Instant last() {
        return switch (exam.atWindowEnd()) {
            case HARD_CUT -> window.closes();
            case FULL_TIMER -> window.closes().plus(exam.maxExtra());
        };
    }

    /** Until then an answer or a hand-in that arrives still counts. */
    public Instant acceptsUntil(Instant deadline) {
        return deadline.plusSeconds(exam.lateSubmitGraceSeconds());
    }
}
