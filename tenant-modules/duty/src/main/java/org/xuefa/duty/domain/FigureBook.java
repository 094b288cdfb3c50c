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

    /** @param unitId the people's own unit */
    record Days(UUID itemId, UUID unitId, LocalDate firstOn, LocalDate lastOn) {}

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

    /** First and last days on which an item of the list was studied, by the people's own units. */
    List<Days> days(UUID listId, int year);
}
