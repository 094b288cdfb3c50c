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
    private static final List<String> TRUE_OR_FALSE = List.of("正确", "错误");
    private final Map<Wording, Right> known = new HashMap<>();
    private final @Nullable Visitor editor;

    /** Many questions begin alike ("which of these is right"), so the options belong to it. */
    private record Wording(String stem, Set<String> options) {
        static Wording of(String stem, List<String> options) {
            return new Wording(stem, Set.copyOf(options));
        }
    }

    /** @param numbers of a question without options, where 1 is right and 2 is wrong */
    private record Right(Set<String> options, List<Integer> numbers) {}

    private AnswerKey(@Nullable Visitor editor) {
        this.editor = editor;
    }

    static AnswerKey of(List<BankQuestion> questions) {
        var key = new AnswerKey(null);
        questions.forEach(key::learn);
        return key;
    }

    /** Reads the bank when it meets a question it does not know: courses bring theirs in the background. */
    static AnswerKey of(Visitor editor) {
        return new AnswerKey(editor);
    }

    private void read(Visitor reader) {
        var questions = reader.api(QuestionsApi::new);
        @Nullable String cursor = null;
        do {
            var from = cursor;
            var page = Calls.call("question bank", () -> questions.listQuestions(reader.city(), null, null, null, null, null, null, from, MANY));
            page.getItems().forEach(this::learn);
            cursor = page.getNext();
        } while (cursor != null);
    }

    private void learn(BankQuestion question) {
        // The bank and practices show no options of a true-or-false question, papers do.
        if (question.getOptions().isEmpty()) {
            known.put(Wording.of(question.getStem(), List.of()), new Right(Set.of(), question.getAnswer()));
        }
        var options = question.getOptions().isEmpty() ? TRUE_OR_FALSE : question.getOptions();
        var right = question.getAnswer().stream().map(number -> options.get(number - 1)).collect(Collectors.toSet());
        known.put(Wording.of(question.getStem(), options), new Right(right, question.getAnswer()));
    }

    /** Numbers of the right options as shown. */
    List<Integer> choose(String stem, List<String> options) {
        var wording = Wording.of(stem, options);
        if (!known.containsKey(wording) && editor != null) {
            read(editor);
        }
        var right = known.get(wording);
        if (right == null) {
            throw new DemoFailure("a question that is not in the bank");
        }
        return options.isEmpty() ? right.numbers()
                : IntStream.rangeClosed(1, options.size()).filter(number -> right.options().contains(options.get(number - 1))).boxed().toList();
    }
}
