package org.xuefa.campaign;

import org.xuefa.spi.Credit;

/**
 * The practice after a course (R62, R63, AMB-5): one for each course, never one for a kind of courses. A course may state a narrower range of credits.
 *
 * @param questions how many are drawn; all when the course has fewer
 * @param passScore percentage from which the practice gives credits
 */
public record PracticeRule(int questions, Scoring scoring, Credit minimum, Credit maximum, int passScore) {
    public enum Scoring {
        /** From {@code minimum} at the pass score up to {@code maximum} at 100, in whole credits rounded down. */
        SCALED,
        /** {@code maximum} for every pass. */
        FIXED
    }
}
