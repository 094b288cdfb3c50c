package org.xuefa.enrolment.domain;

import java.util.UUID;
import org.xuefa.enrolment.Unit;

/** A unit with everything known of it. */
public record UnitDetails(UUID id, String path, UnitDraft draft, int version) {
    public Unit unit() {
        return new Unit(id, draft.name(), draft.kind(), draft.parentId(), path);
    }
}
