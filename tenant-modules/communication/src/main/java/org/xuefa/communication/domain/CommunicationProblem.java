package org.xuefa.communication.domain;

import org.xuefa.platform.problem.ProblemCode;
import org.xuefa.platform.problem.ProblemKind;

/** Why communication refuses. */
public enum CommunicationProblem implements ProblemCode {
    NO_CHANNEL(ProblemKind.RULE, "本市没有启用所选的通知渠道"),
    NOTHING_TO_REMIND_OF(ProblemKind.RULE, "现在不在学习（考试）时间内，不能发送提醒"),
    REMINDER_RUNNING(ProblemKind.CONFLICT, "上一次提醒仍在发送，请稍候");

    private final ProblemKind kind;
    private final String title;

    CommunicationProblem(ProblemKind kind, String title) {
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
