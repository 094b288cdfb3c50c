package org.xuefa.learning.domain;

import java.util.List;
import org.xuefa.learning.CourseQuestion;

/**
 * A question as its editors write it.
 *
 * @param key stable and unique in the course
 * @param answer 1-based option numbers, ascending; true is 1 and false is 2
 */
public record QuestionDraft(
        String key,
        CourseQuestion.Type type,
        int difficulty,
        String stem,
        List<String> options,
        List<Integer> answer,
        String law,
        String article,
        String explanation) {
    public QuestionDraft {
        options = List.copyOf(options);
        answer = List.copyOf(answer);
    }
}
