package org.xuefa.learning.domain;

import org.xuefa.campaign.PracticeRule;
import org.xuefa.spi.Credit;

/**
 * What a practice is worth. A course may state a narrower range than the campaign; a range that does not overlap is passed over. A learner
 * may practise again: the best result counts, and what is booked for a course in all is never more than that.
 */
public record PracticeCredit(PracticeRule.Scoring scoring, int passScore, Credit minimum, Credit maximum) {
    public static PracticeCredit of(PracticeRule rule, Credit courseMinimum, Credit courseMaximum) {
        var minimum = courseMinimum.covers(rule.minimum()) ? courseMinimum : rule.minimum();
        var maximum = courseMaximum.atMost(rule.maximum());
        return maximum.covers(minimum)
                ? new PracticeCredit(rule.scoring(), rule.passScore(), minimum, maximum)
                : new PracticeCredit(rule.scoring(), rule.passScore(), rule.minimum(), rule.maximum());
    }

    public boolean isPassed(int score) {
        return score >= passScore;
    }

    /** Credits for a score: none below the pass score, then from the minimum up to the maximum at 100, in whole credits rounded down. */
    public Credit of(int score) {
        if (!isPassed(score)) {
            return Credit.ZERO;
        }
        if (scoring == PracticeRule.Scoring.FIXED || passScore == 100) {
            return maximum;
        }
        var span = maximum.tenths() - minimum.tenths();
        return Credit.of((minimum.tenths() + span * (score - passScore) / (100 - passScore)) / 10);
    }

    /** What a new result adds to what the course's practices have booked so far. */
    public Credit added(int score, Credit bookedSoFar) {
        return of(score).covers(bookedSoFar) ? of(score).minus(bookedSoFar) : Credit.ZERO;
    }
}
