package org.xuefa.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.xuefa.client.api.QuestionsApi;
import org.xuefa.client.model.BankQuestion;

/** What a learner of the demo knows: the right options of every question of the bank, by their wording, since each paper orders them anew. */
final class AnswerKey {
    private static final int MANY = 200;
    private final Map<Wording, Right> known = new HashMap<>();

    /** Many questions begin alike ("which of these is right"), so the options belong to it. */
    private record Wording(String stem, Set<String> options) {
        static Wording of(String stem, List<String> options) {
            return new Wording(stem, Set.copyOf(options));
        }
    }

    /** @param numbers of a question without options, where 1 is right and 2 is wrong */
    private record Right(Set<String> options, List<Integer> numbers) {}

    static AnswerKey of(List<BankQuestion> questions) {
        var key = new AnswerKey();
        questions.forEach(key::learn);
        return key;
    }

    static AnswerKey of(Visitor editor) {
        var questions = editor.api(QuestionsApi::new);
        var key = new AnswerKey();
        @Nullable String cursor = null;
        do {
            var from = cursor;
            var page = Calls.call("question bank", () -> questions.listQuestions(editor.city(), null, null, null, null, null, null, from, MANY));
            page.getItems().forEach(key::learn);
            cursor = page.getNext();
        } while (cursor != null);
        return key;
    }

    private void learn(BankQuestion question) {
        var options = question.getOptions();
        var right = options.isEmpty() ? Set.<String>of() : question.getAnswer().stream().map(number -> options.get(number - 1)).collect(Collectors.toSet());
        known.put(Wording.of(question.getStem(), options), new Right(right, question.getAnswer()));
    }

    /** Numbers of the right options as shown. */
    List<Integer> choose(String stem, List<String> options) {
        var right = known.get(Wording.of(stem, options));
        if (right == null) {
            throw new DemoFailure("a question that is not in the bank");
        }
        return options.isEmpty() ? right.numbers()
                : IntStream.rangeClosed(1, options.size()).filter(number -> right.options().contains(options.get(number - 1))).boxed().toList();
    }
}
