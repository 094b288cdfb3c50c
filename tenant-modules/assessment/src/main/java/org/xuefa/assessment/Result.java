package org.xuefa.assessment;

import java.time.Instant;
import java.util.UUID;

/**
 * The result that counts for a person in a campaign, by the campaign's rule (last or best attempt).
 *
 * @param score 综合分数: of the exam, or composed of exam and study by the rule of the year (AMB-13)
 * @param attempt number of the attempt that counts, from 1
 * @param ruleVersion version of the campaign's rules it was marked by
 */
public record Result(UUID campaignId, UUID personId, UUID attemptId, int attempt, int score, Grade grade, Instant handedInAt, int ruleVersion) {
    public boolean passed() {
        return grade.passed();
    }
}
