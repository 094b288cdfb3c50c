package org.xuefa.learning.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.learning.CourseQuestion;

/** Where courses, their drafts and their editions are kept. */
public interface CourseStore {
    Optional<StoredCourse> find(UUID id);

    Optional<StoredCourse> lock(UUID id);

    void add(StoredCourse course);

    void save(StoredCourse course);

    /** Stores what is out from now on under the course's version. */
    void addEdition(StoredCourse course, List<EditionChapter> chapters, Instant now);

    /** By title, then id, after that position. */
    List<StoredCourse> page(CourseFilter filter, @Nullable String afterTitle, @Nullable UUID afterId, int limit);

    /** Those that came with a pack, by title. */
    List<StoredCourse> ofPack(String packId);

    Catalogue catalogue();

    /** Chapters of an edition with their texts, in their order. */
    List<EditionChapter> chapters(UUID courseId, int version);

    /** Ids of the chapters of all editions of a course. */
    Set<UUID> everyChapter(UUID courseId);

    /** Notes that learners see these courses from another day on: their revision grows. */
    void releaseChanged(Collection<UUID> courseIds);

    Optional<EditionChapter> chapter(UUID courseId, int version, UUID chapterId);

    List<CourseQuestion> questions(UUID courseId, int version);

    /** @param search part of the title */
    record CourseFilter(@Nullable CourseKind kind, @Nullable String theme, @Nullable CourseState state, DraftReview.@Nullable State review, @Nullable String search) {
        public static final CourseFilter ALL = new CourseFilter(null, null, null, null, null);
    }

    /** A chapter with its text, as it is out. */
    record EditionChapter(UUID id, int number, String title, int requiredSeconds, String html, List<Citation> cites, List<MediaFile> media) {}
}
