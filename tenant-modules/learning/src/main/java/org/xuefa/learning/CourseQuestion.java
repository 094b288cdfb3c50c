package org.xuefa.learning;

import java.util.List;
import java.util.UUID;

/**
 * A question of a course, with its answer: for the question bank only, never for a client.
 *
 * @param id stable over versions of the course
 * @param key stable text key of its author, such as eco-001, unique in the course
 * @param theme theme of the course, a code of the topic vocabulary
 * @param tiers codes of the tiers the course is for
 * @param difficulty 1 easy, 2 medium, 3 hard
 * @param options empty for {@link Type#TRUEFALSE}
 * @param answer 1-based option numbers, ascending; for {@link Type#TRUEFALSE} 1 is true and 2 is false
 * @param law full title of the law, without book-title marks
 * @param article such as 第四条
 */
public record CourseQuestion(
        UUID id,
        String key,
        Type type,
        String theme,
        List<String> tiers,
        int difficulty,
        String stem,
        List<String> options,
        List<Integer> answer,
        String law,
        String article,
        String explanation) {
    public enum Type { SINGLE, MULTIPLE, TRUEFALSE }

    public CourseQuestion {
        tiers = List.copyOf(tiers);
        options = List.copyOf(options);
        answer = List.copyOf(answer);
    }
}
