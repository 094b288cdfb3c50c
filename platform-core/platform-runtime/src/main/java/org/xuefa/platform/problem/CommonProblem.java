package org.xuefa.platform.problem;

/** Reasons that any operation may give. */
public enum CommonProblem implements ProblemCode {
    INVALID_REQUEST(ProblemKind.MALFORMED, "请求内容有误，请按提示修改"),
    LOGIN_REQUIRED(ProblemKind.UNAUTHENTICATED, "请先登录"),
    NOT_PERMITTED(ProblemKind.FORBIDDEN, "没有权限进行此操作"),
    NOT_FOUND(ProblemKind.NOT_FOUND, "没有找到所请求的内容"),
    METHOD_NOT_ALLOWED(ProblemKind.NOT_ALLOWED, "此地址不支持这种操作"),
    NOT_ACCEPTABLE(ProblemKind.NOT_ACCEPTABLE, "无法以所要求的格式返回"),
    UNSUPPORTED_MEDIA_TYPE(ProblemKind.UNSUPPORTED_MEDIA, "不支持这种内容格式"),
    BODY_TOO_LARGE(ProblemKind.TOO_LARGE, "提交的内容过大"),
    CONFLICTING_CHANGE(ProblemKind.CONFLICT, "内容已被他人同时修改，请刷新后重试"),
    OUTDATED_VERSION(ProblemKind.OUTDATED, "内容已被他人修改，请核对后重新提交"),
    VERSION_REQUIRED(ProblemKind.PRECONDITION_REQUIRED, "请先读取最新内容再修改"),
    IDEMPOTENCY_KEY_REQUIRED(ProblemKind.MALFORMED, "缺少防重复提交标识"),
    IDEMPOTENCY_KEY_REUSED(ProblemKind.RULE, "防重复提交标识已用于另一请求"),
    IDEMPOTENCY_KEY_IN_FLIGHT(ProblemKind.CONFLICT, "同一请求正在处理，请稍候"),
    TOO_MANY_REQUESTS(ProblemKind.TOO_MANY, "操作过于频繁，请稍后再试"),
    SERVICE_UNAVAILABLE(ProblemKind.UNAVAILABLE, "服务暂时不可用，请稍后再试"),
    UNEXPECTED(ProblemKind.UNEXPECTED, "系统出现意外错误，已记录");

    private final ProblemKind kind;
    private final String title;

    CommonProblem(ProblemKind kind, String title) {
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
