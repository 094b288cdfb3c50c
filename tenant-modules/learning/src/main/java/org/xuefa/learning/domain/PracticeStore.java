package org.xuefa.learning.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Where practices are kept. */
public interface PracticeStore {
    Optional<Practice> find(UUID id);

    Optional<Practice> open(UUID campaignId, UUID personId, UUID courseId);

    void add(Practice practice);

    /** Keeps the first answer of an item; whether this was it. */
    boolean answer(UUID practiceId, Practice.Item item);

    /** Marks an open practice; whether it was still open. */
    boolean mark(Practice practice);

    /** Best score of the marked practices of each course. */
    Map<UUID, Integer> bestScores(UUID campaignId, UUID personId);

    /** Courses with an open practice. */
    List<UUID> openCourses(UUID campaignId, UUID personId);
}
