package org.xuefa.statutes;

import org.xuefa.platform.problem.ProblemCode;
import org.xuefa.platform.problem.ProblemKind;

/** Why a flag of a changed law cannot be settled, whatever is flagged. */
public enum LawFlagProblem implements ProblemCode {
    LAW_FLAG_SETTLED(ProblemKind.CONFLICT, "这条提醒已经处理过");

    private final ProblemKind kind;
    private final String title;

    LawFlagProblem(ProblemKind kind, String title) {
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
