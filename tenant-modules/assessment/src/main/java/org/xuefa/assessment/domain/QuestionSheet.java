package org.xuefa.assessment.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xuefa.platform.problem.FieldProblem;

/** How a question looks as a row of a sheet: 题型, 主题, 难度, 题干, 选项A to F, 答案, 法律, 条款, 解析. */
public final class QuestionSheet {
    public static final List<String> COLUMNS = List.of("题型", "主题", "难度", "题干", "选项A", "选项B", "选项C", "选项D", "选项E", "选项F", "答案", "法律", "条款", "解析");
    private static final int OPTIONS = 4;
    private static final int ANSWER = 10;
    private static final Map<String, QuestionType> TYPES = Map.of("单选", QuestionType.SINGLE, "单选题", QuestionType.SINGLE, "多选", QuestionType.MULTIPLE, "多选题",
            QuestionType.MULTIPLE, "判断", QuestionType.TRUEFALSE, "判断题", QuestionType.TRUEFALSE);
    private static final Map<String, Integer> DIFFICULTIES = Map.of("1", 1, "易", 1, "2", 2, "中", 2, "3", 3, "难", 3);
    private static final Map<String, Integer> TRUE_OR_FALSE = Map.of("正确", 1, "对", 1, "√", 1, "A", 1, "错误", 2, "错", 2, "×", 2, "B", 2);

    /** A row that can become a question, or what is wrong with it. */
    public record Row(int number, @Nullable String topic, int difficulty, @Nullable QuestionContent content, List<FieldProblem> problems) {
        public boolean isRight() {
            return problems.isEmpty();
        }
    }

    private QuestionSheet() {}

    public static Row read(int number, List<String> cells) {
        var problems = new ArrayList<FieldProblem>();
        var type = TYPES.get(cell(cells, 0));
        var difficulty = DIFFICULTIES.get(cell(cells, 2));
        if (type == null) {
            problems.add(problem(number, 0, "malformed", "题型应为 单选、多选 或 判断"));
        }
        if (cell(cells, 1).isEmpty() || cell(cells, 1).length() > 60) {
            problems.add(problem(number, 1, "required", "主题必须填写，且不超过 60 个字"));
        }
        if (difficulty == null) {
            problems.add(problem(number, 2, "malformed", "难度应为 1、2、3 或 易、中、难"));
        }
        if (type == null || difficulty == null) {
            return new Row(number, null, 0, null, problems);
        }
        var options = options(cells);
        var answer = answer(type, cell(cells, ANSWER));
        QuestionContent.problems(type, cell(cells, 3), type == QuestionType.TRUEFALSE ? List.of() : options, answer)
                .forEach(fault -> problems.add(problem(number, column(fault.pointer()), fault.code(), fault.message())));
        if (!problems.isEmpty()) {
            return new Row(number, null, 0, null, problems);
        }
        return new Row(number, cell(cells, 1), difficulty, QuestionContent.of(type, cell(cells, 3), type == QuestionType.TRUEFALSE ? List.of() : options, answer,
                cell(cells, 11), cell(cells, 12), cell(cells, 13)), List.of());
    }

    /** Letters of the options in any order, ABD or A、B、D; or 正确 and 错误. */
    static List<Integer> answer(QuestionType type, String text) {
        if (type == QuestionType.TRUEFALSE) {
            var one = TRUE_OR_FALSE.get(text);
            return one == null ? List.of() : List.of(one);
        }
        var letters = text.toUpperCase(Locale.ROOT).replaceAll("[\\s,，、;；]", "");
        return letters.matches("[A-F]*") ? letters.chars().map(letter -> letter - 'A' + 1).boxed().collect(Collectors.toCollection(TreeSet::new)).stream().toList() : List.of(99);
    }

    private static List<String> options(List<String> cells) {
        var options = Arrays.asList(cell(cells, 4), cell(cells, 5), cell(cells, 6), cell(cells, 7), cell(cells, 8), cell(cells, 9));
        int last = options.size();
        while (last > 0 && options.get(last - 1).isEmpty()) {
            last--;
        }
        return options.subList(0, last);
    }

    private static int column(String pointer) {
        return switch (pointer) {
            case "/stem" -> 3;
            case "/options" -> OPTIONS;
            default -> ANSWER;
        };
    }

    private static FieldProblem problem(int row, int column, String code, String message) {
        return new FieldProblem("row=" + row + ";column=" + COLUMNS.get(column), code, message);
    }

    private static String cell(List<String> cells, int column) {
        return column < cells.size() ? cells.get(column).strip() : "";
    }
}
