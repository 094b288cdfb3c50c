package org.xuefa.learning;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far a person's study has come.
 *
 * @param startedAt when the person first studied; null for who has not
 * @param targetReachedAt when the credits that the exam asks for were there; null for who has not
 */
public record StudyRecord(UUID personId, @Nullable Instant startedAt, @Nullable Instant targetReachedAt) {}
