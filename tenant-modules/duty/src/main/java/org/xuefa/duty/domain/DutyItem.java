package org.xuefa.duty.domain;

import java.util.UUID;

/** An item (条目) of a duty list: a department's duty to make a law known. */
public record DutyItem(UUID id, UUID listId, int position, DutyContent content, int revision) {
    public DutyItem with(DutyContent changed) {
        return new DutyItem(id, listId, position, changed, revision + 1);
    }
}
