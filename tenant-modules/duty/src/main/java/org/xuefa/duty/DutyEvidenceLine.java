package org.xuefa.duty;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was done for an item of the duty list in its year.
 *
 * @param courses titles of the courses that teach it
 * @param started people who have begun one of them
 * @param finished people who have finished one of them
 * @param seconds counted study time
 * @param firstOn day of the first study; null while there is none
 * @param lastOn day of the last study on record
 */
public record DutyEvidenceLine(UUID itemId, UUID departmentId, String department, String law, String audience, List<String> courses, int started, int finished,
        long seconds, @Nullable LocalDate firstOn, @Nullable LocalDate lastOn) {
    public DutyEvidenceLine {
        courses = List.copyOf(courses);
    }
}
