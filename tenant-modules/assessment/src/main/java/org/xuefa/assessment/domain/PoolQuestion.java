package org.xuefa.assessment.domain;

import java.util.UUID;

/** What drawing needs to know of a question. */
public record PoolQuestion(UUID versionId, QuestionType type, String topic, int difficulty, int options, boolean lastPinned) {}
