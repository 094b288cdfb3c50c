package org.xuefa.learning.domain;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a new content of a course changes for its learners.
 *
 * @param changed chapters that are in both and differ in text, files or required time
 */
public record CourseChange(int same, List<ChapterDraft> changed, int added, int removed, int questionsAdded, int questionsChanged, int questionsRemoved) {
    public CourseChange {
        changed = List.copyOf(changed);
    }

    public static CourseChange between(CourseDraft before, List<QuestionDraft> questionsBefore, CourseDraft after, List<QuestionDraft> questionsAfter) {
        var old = before.chapters().stream().collect(Collectors.toMap(ChapterDraft::id, Function.identity()));
        var both = after.chapters().stream().filter(chapter -> old.containsKey(chapter.id())).toList();
        var changed = both.stream().filter(chapter -> differs(Objects.requireNonNull(old.get(chapter.id())), chapter)).toList();
        var oldQuestions = byKey(questionsBefore);
        var questions = byKey(questionsAfter);
        return new CourseChange(both.size() - changed.size(), changed, after.chapters().size() - both.size(), old.size() - both.size(),
                (int) questions.keySet().stream().filter(key -> !oldQuestions.containsKey(key)).count(),
                (int) questions.entrySet().stream().filter(entry -> oldQuestions.containsKey(entry.getKey()) && !entry.getValue().equals(oldQuestions.get(entry.getKey()))).count(),
                (int) oldQuestions.keySet().stream().filter(key -> !questions.containsKey(key)).count());
    }

    /** Title and citations alone ask for no more study. */
    private static boolean differs(ChapterDraft before, ChapterDraft after) {
        return before.requiredSeconds() != after.requiredSeconds() || !before.markdown().equals(after.markdown()) || !before.media().equals(after.media());
    }

    private static Map<String, QuestionDraft> byKey(List<QuestionDraft> questions) {
        return questions.stream().collect(Collectors.toMap(QuestionDraft::key, Function.identity(), (first, _) -> first));
    }
}
