package org.xuefa.campaign;

import java.time.Duration;

/**
 * How study time is taken (R58 to R61, AMB-3, AMB-8).
 *
 * @param heartbeat how often an open page reports
 * @param tolerance longest gap between two reports that still counts
 * @param idle without a sign of the reader for so long, time rests
 */
public record StudyRule(ClosePolicy closePolicy, Concurrency concurrency, Duration heartbeat, Duration tolerance, Duration idle) {
    public enum ClosePolicy {
        /** Time counts as it is confirmed; a lost page loses nothing confirmed. */
        HEARTBEAT,
        /** Time counts only when the learner ends studying or goes to the next chapter, as the printed rule says. */
        STRICT
    }

    public enum Concurrency {
        /** The second client may take over; the first is told. */
        TAKEOVER,
        /** The second client is refused while the first studies. */
        DENY,
        /** A second client voids the running session of the first and gets none itself. */
        VOID_BOTH
    }
}
