package org.xuefa.learning.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.xuefa.learning.CourseQuestion;
import org.xuefa.platform.problem.FieldProblem;

/** What is wrong with a course or its questions, taken together; bounds of single fields are the contract's. */
public final class CourseCheck {
    private CourseCheck() {}

    public static List<FieldProblem> draft(CourseDraft draft) {
        var problems = new ArrayList<FieldProblem>();
        if (draft.practiceMaximum() < draft.practiceMinimum()) {
            problems.add(new FieldProblem("/practiceMaximum", "range", "练习学分上限不能低于下限"));
        }
        var ids = new HashSet<>();
        IntStream.range(0, draft.chapters().size()).filter(index -> !ids.add(draft.chapters().get(index).id()))
                .forEach(index -> problems.add(new FieldProblem("/chapters/" + index + "/id", "duplicate", "章节编号重复")));
        return problems;
    }

    public static List<FieldProblem> questions(List<QuestionDraft> questions) {
        var problems = new ArrayList<FieldProblem>();
        var keys = new HashSet<String>();
        for (int index = 0; index < questions.size(); index++) {
            var question = questions.get(index);
            var pointer = "/items/" + index;
            if (!keys.add(question.key())) {
                problems.add(new FieldProblem(pointer + "/key", "duplicate", "题目编号重复"));
            }
            options(question, pointer, problems);
            answer(question, pointer, problems);
        }
        return problems;
    }

    private static void options(QuestionDraft question, String pointer, List<FieldProblem> problems) {
        var count = question.options().size();
        var wrong = question.type() == CourseQuestion.Type.TRUEFALSE ? count > 0 : count < 3;
        if (wrong) {
            problems.add(new FieldProblem(pointer + "/options", "length", question.type() == CourseQuestion.Type.TRUEFALSE ? "判断题没有选项" : "选择题至少三个选项"));
        } else if (new HashSet<>(question.options()).size() < count) {
            problems.add(new FieldProblem(pointer + "/options", "duplicate", "选项重复"));
        }
    }

    private static void answer(QuestionDraft question, String pointer, List<FieldProblem> problems) {
        var answer = question.answer();
        var highest = question.type() == CourseQuestion.Type.TRUEFALSE ? 2 : question.options().size();
        var ascending = IntStream.range(1, answer.size()).allMatch(index -> answer.get(index - 1) < answer.get(index));
        if (answer.stream().anyMatch(number -> number < 1 || number > highest) || !ascending) {
            problems.add(new FieldProblem(pointer + "/answer", "range", "答案应是选项的序号，由小到大，不重复"));
        }
        var wrongCount = question.type() == CourseQuestion.Type.MULTIPLE ? answer.size() < 2 : answer.size() != 1;
        if (wrongCount) {
            problems.add(new FieldProblem(pointer + "/answer", "length", question.type() == CourseQuestion.Type.MULTIPLE ? "多选题至少两个答案" : "单选题和判断题只有一个答案"));
        }
    }
}
