package org.xuefa.duty.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person in a year: where they count and what they have studied.
 *
 * @param unitId null for who was never placed
 * @param counts takes part in the campaign
 */
public record Learner(UUID personId, @Nullable UUID unitId, boolean counts, Map<UUID, Study> studies) {
    /** @param seconds counted time of sessions that are over */
    public record Study(LocalDate startedOn, @Nullable LocalDate finishedOn, long seconds) {
        /** What both know together: the earliest days and the longest time. */
        public Study and(Study other) {
            return new Study(earliest(startedOn, other.startedOn), finishedOn == null ? other.finishedOn : other.finishedOn == null ? finishedOn : earliest(finishedOn, other.finishedOn),
                    Math.max(seconds, other.seconds));
        }

        private static LocalDate earliest(LocalDate one, LocalDate other) {
            return other.isBefore(one) ? other : one;
        }
    }

    public Learner {
        studies = Map.copyOf(studies);
    }

    public static Learner unknown(UUID personId) {
        return new Learner(personId, null, false, Map.of());
    }

    public Learner at(UUID unit, boolean takesPart) {
        return new Learner(personId, unit, takesPart, studies);
    }

    /** Nobody takes part in this place any more; what was studied is kept. */
    public Learner gone() {
        return new Learner(personId, unitId, false, studies);
    }

    public Learner with(UUID course, Study study) {
        var more = new HashMap<>(studies);
        more.merge(course, study, Study::and);
        return new Learner(personId, unitId, counts, more);
    }

    /** What this person adds to a subject that these courses teach. */
    public Figures figures(Collection<UUID> courses) {
        if (!counts || unitId == null) {
            return Figures.NONE;
        }
        int started = 0;
        int finished = 0;
        long seconds = 0;
        for (var course : courses) {
            var study = studies.get(course);
            if (study != null) {
                started = 1;
                finished = study.finishedOn() == null ? finished : 1;
                seconds += study.seconds();
            }
        }
        return new Figures(started, finished, seconds);
    }
}
