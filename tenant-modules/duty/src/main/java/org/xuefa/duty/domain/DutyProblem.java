package org.xuefa.duty.domain;

import org.xuefa.platform.problem.ProblemCode;
import org.xuefa.platform.problem.ProblemKind;

/** Why duty refuses. */
public enum DutyProblem implements ProblemCode {
    DUTY_LIST_NOT_DRAFT(ProblemKind.CONFLICT, "清单已发布，不能直接修改；请建立新的一版"),
    DUTY_DRAFT_EXISTS(ProblemKind.CONFLICT, "该年度已有一份正在编制的清单"),
    DUTY_LIST_EMPTY(ProblemKind.RULE, "清单中还没有条目，不能发布"),
    DUTY_ITEM_TAKEN(ProblemKind.CONFLICT, "该单位的这部法律已在清单中"),
    DUTY_CODE_TAKEN(ProblemKind.CONFLICT, "清单中已有这个编号"),
    DUTY_CONTENT_REFUSED(ProblemKind.RULE, "条目内容有误，请按提示修改"),
    DUTY_ENTRY_WITHDRAWN(ProblemKind.CONFLICT, "这条台账记录已经撤下，不能再修改"),
    DUTY_IMPORT_OUTDATED(ProblemKind.CONFLICT, "清单在上传后有过改动，请重新上传核对"),
    DUTY_IMPORT_HAS_REFUSED_ROWS(ProblemKind.RULE, "表中有错误的行；请修改后重新上传，或选择只导入正确的行"),
    DUTY_IMPORT_HAS_NO_ROWS(ProblemKind.RULE, "表中没有可以导入的行"),
    DUTY_IMPORT_SETTLED(ProblemKind.CONFLICT, "这次导入已经完成，不能再丢弃"),
    COURSE_NOT_PUBLISHED(ProblemKind.CONFLICT, "课程尚未发布"),
    NO_OPEN_CAMPAIGN(ProblemKind.CONFLICT, "当前没有进行中的学法考试"),
    NOT_A_PARTICIPANT(ProblemKind.RULE, "您不在本次学法考试名单中，或尚待单位确认"),
    TOO_MANY_ELECTIVES(ProblemKind.RULE, "选修课已选满，请先退选几门"),
    ELECTIVE_FINISHED(ProblemKind.CONFLICT, "这门选修课已经学完，不能退选");

    private final ProblemKind kind;
    private final String title;

    DutyProblem(ProblemKind kind, String title) {
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
