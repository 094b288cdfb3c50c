package org.xuefa.learning.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.spi.Credit;

/**
 * A line of the ledger.
 *
 * @param onceKey with campaign, person and source it may exist once: a deed is credited once however often it is told
 */
public record CreditEntry(
        UUID id,
        UUID campaignId,
        UUID personId,
        Source source,
        String onceKey,
        @Nullable UUID courseId,
        CourseKind kind,
        Credit amount,
        int rulesVersion,
        Instant bookedAt,
        String actor) {
    public enum Source { COURSE, PRACTICE, CORRECTION }
}
