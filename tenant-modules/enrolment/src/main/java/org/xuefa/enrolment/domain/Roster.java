package org.xuefa.enrolment.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.enrolment.Scope;

/**
 * A roster batch.
 *
 * @param scope {@code *}, or the root paths of the uploader's scope, one a line
 * @param source id of the plugin that gives the people; null for an uploaded sheet
 * @param submissionId what it was handed in with
 * @param problem code, pointer and message of why it failed, divided by tabs
 */
public record Roster(UUID id, UUID campaignId, String fileName, State state, @Nullable Mode mode, String uploadedBy, String uploadedByName, String scope,
        Instant uploadedAt, int rowsDone, int rowsTotal, int good, int warnings, int refused, int added, int unchanged, int conflicts,
        @Nullable Instant appliedAt, @Nullable String problem, int attempts, @Nullable String source,
        @Nullable UUID submissionId) {
    /** Uploading is not shown; reading and applying are done by whichever node claims the batch. */
    public enum State { UPLOADING, READING, READY, APPLYING, APPLIED, FAILED, DISCARDED }

    public enum Mode { ALL_OR_NOTHING, PARTIAL }

    /** The part of the city it may speak for. */
    public Scope reach() {
        return scope.equals("*") ? Scope.WHOLE_CITY : new Scope(false, List.of(scope.split("\n")));
    }

    /** Rows that applying takes. */
    public int applicable() {
        return good + warnings;
    }
}
