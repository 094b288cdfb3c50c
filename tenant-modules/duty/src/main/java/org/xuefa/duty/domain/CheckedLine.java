package org.xuefa.duty.domain;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A row with what could be made of it.
 *
 * @param department null when none was found
 * @param law null when none was named
 */
public record CheckedLine(DutyLine line, @Nullable Department department, @Nullable LawReference law, List<Finding> findings) {
    public CheckedLine {
        findings = List.copyOf(findings);
    }

    /** Department and law, when both are there. */
    public Optional<Subject> subject() {
        return department == null || law == null ? Optional.empty() : Optional.of(new Subject(department, law));
    }

    /** What an item is about. */
    public record Subject(Department department, LawReference law) {}
}
