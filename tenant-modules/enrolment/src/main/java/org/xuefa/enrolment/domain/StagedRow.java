package org.xuefa.enrolment.domain;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of a roster as it waits to be applied; masked. */
public record StagedRow(int row, String ordinal, String unitText, @Nullable UUID unitId, String name, String maskedIdNumber, String maskedPhone, String post,
        String tierText, String remark, Finding.Verdict verdict, List<Finding> findings) {
    @Override
    public String toString() {
        return "row " + row;
    }
}
