package org.xuefa.duty.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.duty.domain.LinkRule.Decision;
import org.xuefa.duty.domain.LinkRule.Source;

/** Links between items and courses, what people studied, and the figures that stand on both. */
public interface FigureBook {
    /** @param departmentId of the item */
    record Cover(UUID listId, UUID itemId, UUID departmentId, UUID courseId, Source source) {}

    /**
     * Where the recount is.
     *
     * @param recountOn day of the recount that runs or ran last
     * @param recountAfter last person it has looked at; null when none runs
     * @param corrected what it has put right so far
     * @param recountedAt when the last one ended
     */
    record Recount(@Nullable LocalDate recountOn, @Nullable UUID recountAfter, int corrected, @Nullable Instant recountedAt) {}

    /**
     * What people of a unit, itself alone, have studied of a course.
     *
     * @param lastOn day of the last beginning or end of a study on record
     */
    record CourseInUnit(UUID courseId, UUID unitId, Figures figures, LocalDate firstOn, LocalDate lastOn) {
        /** Both together; the people of two units are never the same. */
        public CourseInUnit and(CourseInUnit other) {
            return new CourseInUnit(courseId, unitId, figures.plus(other.figures), firstOn.isBefore(other.firstOn) ? firstOn : other.firstOn,
                    lastOn.isAfter(other.lastOn) ? lastOn : other.lastOn);
        }

        public CourseInUnit at(UUID unit) {
            return new CourseInUnit(courseId, unit, figures, firstOn, lastOn);
        }
    }

    /**
     * A person behind a figure.
     *
     * @param finishedOn day on which the first of the courses was finished; null while none is
     */
    record Studier(UUID personId, UUID unitId, LocalDate startedOn, @Nullable LocalDate finishedOn, long seconds) {}

    /** Where a page of people ended. */
    record PersonPlace(UUID unitId, UUID personId) {}

    /** Whoever changes links, learners or figures of the city takes its turn here. */
    void lock();

    Recount recount();

    void save(Recount recount);

    /** What editors decided about an item's courses. */
    Map<UUID, Decision> decisions(UUID itemId);

    /** By item. */
    Map<UUID, Map<UUID, Decision>> decisionsOfList(UUID listId);

    void decide(UUID itemId, UUID courseId, Decision decision, Instant now);

    List<Cover> covers(UUID listId);

    List<Cover> coversOfCourses(Collection<UUID> listIds, Collection<UUID> courseIds);

    /** Makes these the courses of an item; whether anything was different. */
    boolean setCovers(DutyItem item, Map<UUID, Source> courses);

    Optional<Learner> learner(int year, UUID personId);

    void save(int year, Learner learner);

    /** Adds to the figures of a subject in these units. */
    void post(UUID listId, UUID subjectId, Collection<UUID> unitIds, Figures difference);

    /** Makes these the figures of a subject; how many units had others. */
    int replace(UUID listId, UUID subjectId, Map<UUID, Figures> byUnit);

    /** What people of each unit, itself alone, have studied of these courses. */
    Map<UUID, Figures> studied(int year, Collection<UUID> courseIds);

    /** By subject, summed over the units. */
    Map<UUID, Figures> figures(UUID listId, Collection<UUID> unitIds);

    /** By unit. */
    Map<UUID, Figures> figuresOf(UUID listId, UUID subjectId, Collection<UUID> unitIds);

    /** What was studied of each of these courses by the people of each unit. */
    List<CourseInUnit> byCourse(int year, Collection<UUID> courseIds);

    /**
     * Who has begun one of these courses and takes part, by unit and person, behind that place.
     *
     * @param unitIds their own units; null for all
     * @param finished only who has finished one, or only who has not; null for both
     */
    List<Studier> studiers(int year, Collection<UUID> courseIds, @Nullable Collection<UUID> unitIds, @Nullable Boolean finished, @Nullable PersonPlace after, int limit);
}
