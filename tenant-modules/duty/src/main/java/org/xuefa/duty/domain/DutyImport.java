package org.xuefa.duty.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A sheet that was handed in for a list.
 *
 * @param listRevision of the list when the sheet was looked at; applied only to the same
 * @param added rows that would add an item, or did; so with the next two
 * @param untouched items of the list that no row names
 */
public record DutyImport(UUID id, UUID listId, int listRevision, String fileName, State state, @Nullable Mode mode, String uploadedBy, Instant uploadedAt,
        @Nullable Instant appliedAt, int rows, int good, int warnings, int refused, int added, int changed, int unchanged, int untouched) {
    public enum State { READY, APPLIED }

    public enum Mode { ALL_OR_NOTHING, PARTIAL }

    public DutyImport applied(Mode how, Instant now) {
        return new DutyImport(id, listId, listRevision, fileName, State.APPLIED, how, uploadedBy, uploadedAt, now, rows, good, warnings, refused, added, changed, unchanged, untouched);
    }
}
