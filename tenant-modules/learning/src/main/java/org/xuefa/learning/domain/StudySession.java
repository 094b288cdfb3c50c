package org.xuefa.learning.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.xuefa.campaign.StudyRule;
import org.xuefa.campaign.Window;

/**
 * A stretch of study of one chapter on one client. Time is what the server saw between two reports; nothing a client says adds any. Since a
 * learner has one active session at a time and its moments only go forward, the counted time is the length of the union of the intervals
 * and never more than the wall clock.
 *
 * @param subject the learner's account
 * @param clientId the tab or app, by a random name of its own
 * @param confirmedAt moment of the last report
 * @param earlierMillis what sessions before this one had counted for the chapter
 */
public record StudySession(
        UUID id,
        UUID campaignId,
        UUID personId,
        String subject,
        UUID courseId,
        UUID chapterId,
        Client client,
        String clientId,
        State state,
        Instant startedAt,
        Instant confirmedAt,
        long countedMillis,
        long earlierMillis,
        int requiredSeconds,
        boolean chapterFinished,
        int rulesVersion) {
    public enum Client { PC, MOBILE }

    public enum State {
        ACTIVE,
        /** The learner pressed 结束学习 or went on to another chapter. */
        ENDED,
        /** Another client of the learner went on. */
        TAKEN_OVER,
        /** Void, because two clients studied at once (AMB-8). */
        VOIDED,
        /** Silent for too long; ended at its last report. */
        LAPSED,
        /** The study window closed. */
        CLOSED
    }

    /** What the page did since its last report. */
    public enum Activity { READING, HIDDEN, IDLE }

    public boolean isActive() {
        return state == State.ACTIVE;
    }

    /**
     * The session after a report. Counts the interval since the last one if the page was being read, no report is missing in between, and
     * only inside the study window. A report that is older than what is known changes nothing.
     */
    public StudySession reported(Instant now, Activity activity, Duration tolerance, Window window) {
        if (!now.isAfter(confirmedAt)) {
            return this;
        }
        var counts = activity == Activity.READING && !isSilent(now, tolerance);
        return at(now, countedMillis + (counts ? insideMillis(confirmedAt, now, window) : 0));
    }

    public boolean isSilent(Instant now, Duration tolerance) {
        return Duration.between(confirmedAt, now).compareTo(tolerance) > 0;
    }

    /** Whether the chapter's required time is there. */
    public boolean reachesRequired() {
        return totalMillis() >= requiredSeconds * 1000L;
    }

    public long totalMillis() {
        return earlierMillis + countedMillis;
    }

    /** What this session gives the chapter when it ends that way: under the strict rule only an explicit end counts (R58 to R60). */
    public long creditedMillis(StudyRule.ClosePolicy policy) {
        return switch (state) {
            case ENDED -> countedMillis;
            case VOIDED -> 0;
            case ACTIVE, TAKEN_OVER, LAPSED, CLOSED -> policy == StudyRule.ClosePolicy.STRICT ? 0 : countedMillis;
        };
    }

    public StudySession in(State newState) {
        return new StudySession(id, campaignId, personId, subject, courseId, chapterId, client, clientId, newState, startedAt, confirmedAt, countedMillis,
                earlierMillis, requiredSeconds, chapterFinished, rulesVersion);
    }

    public StudySession withChapterFinished() {
        return new StudySession(id, campaignId, personId, subject, courseId, chapterId, client, clientId, state, startedAt, confirmedAt, countedMillis,
                earlierMillis, requiredSeconds, true, rulesVersion);
    }

    private StudySession at(Instant now, long counted) {
        return new StudySession(id, campaignId, personId, subject, courseId, chapterId, client, clientId, state, startedAt, now, counted,
                earlierMillis, requiredSeconds, chapterFinished, rulesVersion);
    }

    private static long insideMillis(Instant from, Instant until, Window window) {
        var begin = from.isBefore(window.opens()) ? window.opens() : from;
        var end = until.isAfter(window.closes()) ? window.closes() : until;
        return Math.max(0, Duration.between(begin, end).toMillis());
    }
}
