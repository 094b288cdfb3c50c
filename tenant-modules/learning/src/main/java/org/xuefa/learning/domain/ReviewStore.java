package org.xuefa.learning.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Where the reviews of drafts are kept, and what was said about them. Call with the course locked. */
public interface ReviewStore {
    Optional<DraftReview> find(UUID courseId);

    Map<UUID, DraftReview> findAll(Collection<UUID> courseIds);

    /** Courses that wait for review. */
    long waiting();

    /** The course's revision grows. */
    void save(DraftReview review);

    void add(ReviewEntry entry);

    /** The latest first. */
    List<ReviewEntry> history(UUID courseId, int limit);
}
