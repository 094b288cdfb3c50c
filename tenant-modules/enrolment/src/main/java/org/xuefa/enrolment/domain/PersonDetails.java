package org.xuefa.enrolment.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person on the city's books; numbers masked. */
public record PersonDetails(UUID id, String name, UUID unitId, @Nullable String tier, @Nullable String post, @Nullable String remark, @Nullable String maskedIdNumber,
        @Nullable String maskedPhone, int version) {}
