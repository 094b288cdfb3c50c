package org.xuefa.enrolment.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person on the city's books; numbers masked. */
public record PersonDetails(UUID id, String name, UUID unitId, @Nullable String tier, @Nullable String post, @Nullable String remark, @Nullable String maskedIdNumber,
        @Nullable String maskedPhone, int version) {
    /** With the name as somebody may read it. */
    public PersonDetails shownAs(String shownName) {
        return new PersonDetails(id, shownName, unitId, tier, post, remark, maskedIdNumber, maskedPhone, version);
    }
}
