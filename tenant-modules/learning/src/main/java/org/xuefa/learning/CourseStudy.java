package org.xuefa.learning;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person has studied of a course.
 *
 * @param studiedAt a moment at which the person studied, not later than the last
 * @param finishedAt null while it is not finished
 * @param countedSeconds confirmed study time of sessions that are over
 */
public record CourseStudy(UUID personId, UUID courseId, Instant studiedAt, @Nullable Instant finishedAt, long countedSeconds) {}
