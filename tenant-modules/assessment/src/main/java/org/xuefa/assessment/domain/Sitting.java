package org.xuefa.assessment.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.assessment.Grade;

/**
 * One attempt at the exam.
 *
 * @param subject account that sits; saves are checked against it without asking for the person
 * @param acceptsUntil deadline and grace: what arrives later is not taken
 * @param rulings number of the newest ruling the mark takes into account
 */
public record Sitting(UUID id, UUID campaignId, UUID personId, String subject, UUID unitId, String unitPath, UUID paperId, int attempt, State state, AnswerSheet sheet,
        Instant startedAt, Instant deadline, Instant acceptsUntil, int extraMinutes, MarkingRule rule, int rulings, @Nullable Mark mark) {
    public enum State { OPEN, MARKED }

    public enum HandedInBy { LEARNER, DEADLINE }

    /**
     * The outcome.
     *
     * @param score what the grade rests on
     * @param parts what it is composed of; null where the exam alone counts
     */
    public record Mark(Instant handedInAt, HandedInBy by, int score, @Nullable Parts parts, Grade grade, int right, int answered, boolean regraded) {
        /** The study score that the mark was made with. */
        public int study() {
            return parts == null ? 0 : parts.study();
        }
    }

    /** @param study credits counted at hand-in in per cent of the target, at most 100 */
    public record Parts(int exam, int study) {}

    public boolean isOpen() {
        return state == State.OPEN;
    }

    /** Open, but nothing is taken any more. */
    public boolean isDue(Instant now) {
        return isOpen() && now.isAfter(acceptsUntil);
    }

    public boolean belongsTo(String caller) {
        return subject.equals(caller);
    }

    public Sitting with(Mark newMark) {
        return new Sitting(id, campaignId, personId, subject, unitId, unitPath, paperId, attempt, State.MARKED, sheet, startedAt, deadline, acceptsUntil, extraMinutes, rule, rulings,
                newMark);
    }

    public Mark requiredMark() {
        if (mark == null) {
            throw new IllegalStateException("sitting " + id + " is not marked");
        }
        return mark;
    }
}
