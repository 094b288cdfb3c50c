package org.xuefa.assessment.domain;

import java.util.UUID;

/** One question of a paper: which version, its options in which order, worth how much. */
public record PaperItem(UUID versionId, QuestionType type, OptionOrder order, int points) {}
