package org.xuefa.duty.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of an import as it is kept, with the verdict on it. */
public record ImportLine(DutyLine line, Finding.Verdict verdict, ImportPlan.@Nullable Effect effect, List<Finding> findings) {
    public ImportLine {
        findings = List.copyOf(findings);
    }
}
