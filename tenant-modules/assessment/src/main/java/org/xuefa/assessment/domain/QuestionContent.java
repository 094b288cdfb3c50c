package org.xuefa.assessment.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xuefa.platform.problem.FieldProblem;

/** Wording, options, key and source in the law: what a version of a question freezes. */
public record QuestionContent(QuestionText text, QuestionKey key) {
    public static final int FEWEST_OPTIONS = 3;

    /** Every fault of what an editor, a sheet or a course brings; empty when it can become a question. */
    public static List<FieldProblem> problems(QuestionType type, @Nullable String stem, List<String> options, List<Integer> answer) {
        var problems = new ArrayList<FieldProblem>();
        if (stem == null || stem.strip().length() < 4 || stem.length() > 1000) {
            problems.add(new FieldProblem("/stem", "length", "题干应为 4 至 1000 个字"));
        }
        if (type == QuestionType.TRUEFALSE) {
            if (!options.isEmpty()) {
                problems.add(new FieldProblem("/options", "unexpected", "判断题不填写选项"));
            }
            if (answer.size() != 1 || answer.getFirst() < 1 || answer.getFirst() > 2) {
                problems.add(new FieldProblem("/answer", "malformed", "判断题答案只能是 1（正确）或 2（错误）"));
            }
            return problems;
        }
        if (options.size() < FEWEST_OPTIONS || options.size() > Choice.MOST_OPTIONS) {
            problems.add(new FieldProblem("/options", "length", "选项应为 3 至 6 个"));
        }
        if (options.stream().anyMatch(option -> option.isBlank() || option.length() > 300)) {
            problems.add(new FieldProblem("/options", "required", "选项不能为空，且不超过 300 个字"));
        }
        if (new HashSet<>(options.stream().map(String::strip).toList()).size() < options.size()) {
            problems.add(new FieldProblem("/options", "duplicate", "选项不能相同"));
        }
        if (answer.stream().anyMatch(number -> number < 1 || number > options.size()) || new HashSet<>(answer).size() < answer.size()) {
            problems.add(new FieldProblem("/answer", "malformed", "答案应是选项的序号，且不重复"));
        } else if (type == QuestionType.SINGLE && answer.size() != 1) {
            problems.add(new FieldProblem("/answer", "length", "单选题只有一个答案"));
        } else if (type == QuestionType.MULTIPLE && answer.size() < 2) {
            problems.add(new FieldProblem("/answer", "length", "多选题至少有两个答案"));
        }
        return problems;
    }

    public static QuestionContent of(QuestionType type, String stem, List<String> options, List<Integer> answer, @Nullable String law, @Nullable String article,
            @Nullable String explanation) {
        return new QuestionContent(new QuestionText(type, stem.strip(), options.stream().map(String::strip).toList()),
                new QuestionKey(Choice.of(answer), blankToNull(law), blankToNull(article), blankToNull(explanation)));
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
