package org.xuefa.assessment.domain;

import org.jspecify.annotations.Nullable;

/** So many questions of a type, of a topic and difficulty where stated, each worth so many points. */
public record BlueprintLine(QuestionType type, @Nullable String topic, @Nullable Integer difficulty, int count, int points) {
    public boolean admits(PoolQuestion question) {
        return question.type() == type && (topic == null || topic.equals(question.topic())) && (difficulty == null || difficulty == question.difficulty());
    }
}
