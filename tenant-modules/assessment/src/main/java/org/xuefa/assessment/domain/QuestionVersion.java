package org.xuefa.assessment.domain;

import java.time.Instant;
import java.util.UUID;

/** One frozen wording and key of a question. */
public record QuestionVersion(UUID id, UUID questionId, int version, QuestionContent content, Instant createdAt) {}
