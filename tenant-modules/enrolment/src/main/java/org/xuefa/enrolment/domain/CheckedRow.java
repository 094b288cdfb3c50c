package org.xuefa.enrolment.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xuefa.spi.IdCardNumber;
import org.xuefa.spi.MobilePhone;

/** A roster row with what could be made of it. Personal data: never printed. */
public record CheckedRow(RosterLine line, @Nullable UnitDetails unit, @Nullable IdCardNumber idNumber, @Nullable MobilePhone phone, @Nullable String tier,
        List<Finding> findings) {
    @Override
    public String toString() {
        return line.toString();
    }
}
