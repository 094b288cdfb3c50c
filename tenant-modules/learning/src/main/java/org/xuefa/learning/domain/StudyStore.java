package org.xuefa.learning.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xuefa.learning.CourseStudy;

/** Where sessions and progress are kept. */
public interface StudyStore {
    /** As the database has it now, also when this transaction has read it before. */
    Optional<StudySession> find(UUID sessionId);

    Optional<StudySession> active(UUID personId);

    /** Refused with a conflict when the learner has an active session: the unique index decides. */
    void open(StudySession session);

    /** Replaces {@code before} by {@code after}, unless somebody was quicker; whether it did. */
    boolean advance(StudySession before, StudySession after);

    /** Active sessions without a report since then, in the order of persons. */
    List<StudySession> silentSince(Instant moment, int limit);

    Optional<ChapterProgress> chapter(UUID campaignId, UUID personId, UUID chapterId);

    List<ChapterProgress> chapters(UUID campaignId, UUID personId);

    List<ChapterProgress> chaptersOf(UUID campaignId, UUID personId, UUID courseId);

    void save(UUID campaignId, UUID personId, ChapterProgress progress);

    /** People who have begun a course and not finished it. */
    long underWay(UUID campaignId, UUID courseId);

    /** People who have finished a course. */
    long finished(UUID campaignId, UUID courseId);

    /** Finished ones of these chapters of a course whose time is less than the chapter now asks for, of people who have not finished the course. */
    long shortOfTime(UUID campaignId, UUID courseId, List<ChapterDraft> chapters);

    /** How many people those belong to. */
    long peopleShortOfTime(UUID campaignId, UUID courseId, List<ChapterDraft> chapters);

    /** Opens those again; their time stays. */
    void reopen(UUID campaignId, UUID courseId, List<ChapterDraft> chapters);

    List<CourseCompletion> finishedCourses(UUID campaignId, UUID personId);

    /** Each course with a chapter that has counted time or is finished, of these people. */
    List<CourseStudy> courseStudies(UUID campaignId, Collection<UUID> personIds);

    /** Who has studied, by id. */
    List<UUID> people(UUID campaignId, UUID afterPersonId, int limit);

    /** Whether it was not finished before. */
    boolean finish(UUID campaignId, UUID personId, CourseCompletion completion);
}
