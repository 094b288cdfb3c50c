package org.xuefa.platform.thirdparty;

import org.xuefa.platform.problem.ProblemCode;
import org.xuefa.platform.problem.ProblemKind;

/** Why a third party's application cannot be kept as asked. */
public enum ThirdPartyProblem implements ProblemCode {
    THIRD_PARTY_NAME_TAKEN(ProblemKind.CONFLICT, "本市已有同名的第三方应用"),
    THIRD_PARTY_LIMIT(ProblemKind.RULE, "第三方应用数量已达上限，请先删除不用的应用"),
    THIRD_PARTY_HAS_NO_SECRET(ProblemKind.RULE, "代表学员访问的应用没有密钥"),
    THIRD_PARTY_LOGIN_AWAY(ProblemKind.UNAVAILABLE, "登录服务暂时没有应答，密钥没有生成，请稍后再试");

    private final ProblemKind kind;
    private final String title;

    ThirdPartyProblem(ProblemKind kind, String title) {
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
