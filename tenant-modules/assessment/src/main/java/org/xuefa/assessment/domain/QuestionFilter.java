package org.xuefa.assessment.domain;

import org.jspecify.annotations.Nullable;

/** Which questions a list shows; null means any. */
public record QuestionFilter(@Nullable QuestionType type, @Nullable QuestionState state, @Nullable String topic, @Nullable Integer difficulty, @Nullable String law,
        @Nullable String text) {
    /** All of it in a fixed order, for the cursor's signature. */
    public String signature() {
        return "questions|%s|%s|%s|%s|%s|%s".formatted(type, state, topic, difficulty, law, text);
    }
}
