package org.xuefa.assessment.domain;

import org.jspecify.annotations.Nullable;

/** The right choice in the bank's order, and why; kept apart from the text and never sent before marking. */
public record QuestionKey(Choice answer, @Nullable String law, @Nullable String article, @Nullable String explanation) {}
