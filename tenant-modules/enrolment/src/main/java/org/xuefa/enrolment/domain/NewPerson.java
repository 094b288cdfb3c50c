package org.xuefa.enrolment.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.spi.IdCardNumber;
import org.xuefa.spi.MobilePhone;

/** A person to be entered. */
public record NewPerson(UUID id, String name, UUID unitId, @Nullable String tier, @Nullable String post, @Nullable String remark, @Nullable IdCardNumber idNumber,
        @Nullable MobilePhone phone) {
    @Override
    public String toString() {
        return "person " + id;
    }
}
