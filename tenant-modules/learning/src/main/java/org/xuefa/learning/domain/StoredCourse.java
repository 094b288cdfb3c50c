package org.xuefa.learning.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A course with its draft.
 *
 * @param version that is out, or was out last; 0 before the first publication
 * @param revision grows with every change
 * @param changed whether the draft differs from what is out
 */
public record StoredCourse(
        UUID id,
        CourseState state,
        int version,
        int revision,
        boolean changed,
        CourseDraft draft,
        List<QuestionDraft> questions,
        @Nullable String packId,
        @Nullable String packVersion,
        @Nullable Instant publishedAt,
        Instant updatedAt) {
    public static StoredCourse fresh(UUID id, CourseDraft draft, Instant now) {
        return new StoredCourse(id, CourseState.DRAFT, 0, 1, true, draft, List.of(), null, null, null, now);
    }

    public StoredCourse withDraft(CourseDraft newDraft, Instant now) {
        return new StoredCourse(id, state, version, revision + 1, true, newDraft, questions, packId, packVersion, publishedAt, now);
    }

    public StoredCourse withQuestions(List<QuestionDraft> newQuestions, Instant now) {
        return new StoredCourse(id, state, version, revision + 1, true, draft, newQuestions, packId, packVersion, publishedAt, now);
    }

    public StoredCourse fromPack(String pack, String newPackVersion) {
        return new StoredCourse(id, state, version, revision, changed, draft, questions, pack, newPackVersion, publishedAt, updatedAt);
    }

    public StoredCourse published(Instant now) {
        return new StoredCourse(id, CourseState.PUBLISHED, changed ? version + 1 : version, revision + 1, false, draft, questions, packId, packVersion, now, now);
    }

    public StoredCourse retired(Instant now) {
        return new StoredCourse(id, CourseState.RETIRED, version, revision + 1, changed, draft, questions, packId, packVersion, publishedAt, now);
    }

    public StoredCourse withdrawn(Instant now) {
        return new StoredCourse(id, CourseState.WITHDRAWN, version, revision + 1, changed, draft, questions, packId, packVersion, publishedAt, now);
    }
}
