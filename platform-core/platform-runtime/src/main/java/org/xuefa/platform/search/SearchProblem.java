package org.xuefa.platform.search;

import org.xuefa.platform.problem.ProblemCode;
import org.xuefa.platform.problem.ProblemKind;

/** Reasons that searching may give. */
public enum SearchProblem implements ProblemCode {
    SEARCH_UNAVAILABLE(ProblemKind.UNAVAILABLE, "搜索暂时不可用，请稍后再试；学习和考试不受影响");

    private final ProblemKind kind;
    private final String title;

    SearchProblem(ProblemKind kind, String title) {
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
