package org.xuefa.enrolment.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened to a submission, and where. */
public record SubmissionEvent(UUID id, UUID submissionId, Instant at, String bySubject, String byName, What what, @Nullable RosterLevel level, @Nullable UUID unitId, @Nullable String reason) {
    public enum What { HANDED_IN, CONSOLIDATED, RELEASED, ACCEPTED, RETURNED, WITHDRAWN }
}
