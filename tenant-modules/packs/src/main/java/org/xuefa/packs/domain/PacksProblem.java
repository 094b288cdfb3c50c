package org.xuefa.packs.domain;

import org.xuefa.platform.problem.ProblemCode;
import org.xuefa.platform.problem.ProblemKind;

/** Why something cannot be done with a pack. */
public enum PacksProblem implements ProblemCode {
    PACK_REFUSED(ProblemKind.RULE, "课程包有问题，没有收下"),
    PACK_FILE_TOO_LARGE(ProblemKind.TOO_LARGE, "课程包文件过大，不超过 300 MB"),
    PACK_STATE_FORBIDS(ProblemKind.CONFLICT, "课程包这一版本目前的状态不能这样做"),
    PACK_KEY_REVOKED(ProblemKind.RULE, "这一版本的签名密钥已被吊销，不能发布或安装"),
    PACK_IS_OLDER(ProblemKind.CONFLICT, "已安装的版本不低于这一版本"),
    PACK_NOT_INSTALLED(ProblemKind.CONFLICT, "课程包没有安装，或已经停用"),
    OWN_PACK_REVIEW(ProblemKind.RULE, "不能审核自己上传的课程包，请由其他人审核"),
    PUBLISHER_EXISTS(ProblemKind.CONFLICT, "该部门已经登记"),
    PUBLISHER_INACTIVE(ProblemKind.RULE, "已暂停接收这个发布部门的课程包"),
    PUBLISHER_OF_OTHER_CITY(ProblemKind.RULE, "外市发布部门由其所在城市管理"),
    PACK_KEY_EXISTS(ProblemKind.CONFLICT, "这个公钥已经登记过"),
    PACK_KEY_OVER(ProblemKind.CONFLICT, "这个密钥已经吊销"),
    OFFER_EXISTS(ProblemKind.CONFLICT, "已向该市提供这一版本，正在等待答复"),
    OFFER_OVER(ProblemKind.CONFLICT, "这次共享已经答复或撤回"),
    OFFER_NOT_OWN(ProblemKind.RULE, "只能共享本市部门发布的课程包");

    private final ProblemKind kind;
    private final String title;

    PacksProblem(ProblemKind kind, String title) {
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
