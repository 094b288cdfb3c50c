package org.xuefa.platform.provisioning;

import org.xuefa.platform.problem.ProblemCode;
import org.xuefa.platform.problem.ProblemKind;

/** Why a city cannot be added. */
public enum ProvisioningProblem implements ProblemCode {
    CITY_BEING_ADDED(ProblemKind.CONFLICT, "该城市正在开通中，请稍候再试"),
    CITY_SLUG_RESERVED(ProblemKind.RULE, "此标识为系统保留，请换一个"),
    CITY_CODE_DIFFERS(ProblemKind.CONFLICT, "该标识已用于另一行政区划代码的城市"),
    CITY_NOT_OPEN_YET(ProblemKind.CONFLICT, "该城市尚未开通完成，不能关闭或重新开放"),
    PROVISIONING_FAILED(ProblemKind.UNAVAILABLE, "开通未完成，请在依赖服务恢复后再次提交，系统将从中断处继续");

    private final ProblemKind kind;
    private final String title;

    ProvisioningProblem(ProblemKind kind, String title) {
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
