package org.xuefa.learning.domain;

import java.time.Instant;
import java.util.UUID;

/** @param version the edition with which the course was finished */
public record CourseCompletion(UUID courseId, Instant finishedAt, int version, int rulesVersion) {}
