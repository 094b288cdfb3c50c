package org.xuefa.learning.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where batches are kept. */
public interface BatchStore {
    /** A batch with the courses in it, by title. */
    record BatchCourses(Batch batch, List<BatchCourse> courses) {
        public BatchCourses {
            courses = List.copyOf(courses);
        }
    }

    record BatchCourse(UUID id, String title, CourseState state) {}

    /** Newest release first. */
    List<BatchCourses> all(int limit);

    Optional<BatchCourses> find(UUID id);

    Optional<Batch> lock(UUID id);

    void add(Batch batch);

    void save(Batch batch);

    /** Those of the courses that do not exist, or are in another batch. */
    List<UUID> notFree(UUID batchId, List<UUID> courseIds);

    void setCourses(UUID batchId, List<UUID> courseIds);
}
