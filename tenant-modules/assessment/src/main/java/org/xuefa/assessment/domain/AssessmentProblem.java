package org.xuefa.assessment.domain;

import org.xuefa.platform.problem.ProblemCode;
import org.xuefa.platform.problem.ProblemKind;

/** Reasons for refusal that only assessment gives; described in api-spec/problems.md. */
public enum AssessmentProblem implements ProblemCode {
    EXAM_WINDOW_CLOSED(ProblemKind.RULE, "现在不在考试时间内"),
    NOT_A_PARTICIPANT(ProblemKind.RULE, "您不是本年度学法考试的参训人员，或报名尚未确认"),
    ALREADY_PASSED(ProblemKind.CONFLICT, "您已考试合格，无须再考"),
    ATTEMPTS_USED_UP(ProblemKind.CONFLICT, "考试次数已用完"),
    CREDIT_SHORT(ProblemKind.RULE, "学分未达到考试要求"),
    COURSES_UNFINISHED(ProblemKind.RULE, "必修课程尚未全部学完"),
    BATCHES_UNFINISHED(ProblemKind.RULE, "新发布的必学课程尚未学完"),
    PAPER_NOT_READY(ProblemKind.UNAVAILABLE, "试卷尚未准备好，请稍后再试"),
    SITTING_CLOSED(ProblemKind.CONFLICT, "考试已结束，答案不再接收"),
    SITTING_OPEN(ProblemKind.CONFLICT, "考试尚未交卷"),
    ANSWERS_DIFFER(ProblemKind.CONFLICT, "有答案尚未保存到服务器，请核对后再交卷"),
    BLUEPRINT_NOT_HUNDRED(ProblemKind.RULE, "试卷总分应为 100 分"),
    POOL_SHORT(ProblemKind.RULE, "题库中可用的题目不足"),
    QUESTION_ARTICLE_UNKNOWN(ProblemKind.RULE, "试题引用的条文在法律库的现行版本中没有"),
    CAMPAIGN_CLOSED(ProblemKind.CONFLICT, "该年度学法考试已结束，不能再修改"),
    LAW_FLAG_NOTHING_EDITED(ProblemKind.RULE, "提醒之后试题还没有修改；如仍然正确，请选择“仍然正确”"),
    EXTENSION_TOO_LATE(ProblemKind.CONFLICT, "考试已结束，不能再延长时间");

    private final ProblemKind kind;
    private final String title;

    AssessmentProblem(ProblemKind kind, String title) {
        this.kind = kind;
        this.title = title;
    }

    @Override
    public ProblemKind kind() {
        return kind;
    }

    @Override
    public String title() {
        return title;
    }
}
