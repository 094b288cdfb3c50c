package org.xuefa.enrolment.domain;

import org.xuefa.platform.problem.ProblemCode;
import org.xuefa.platform.problem.ProblemKind;

/** Why enrolment refuses. */
public enum EnrolmentProblem implements ProblemCode {
    UNIT_NAME_TAKEN(ProblemKind.CONFLICT, "同一上级下已有同名单位"),
    CREDIT_CODE_TAKEN(ProblemKind.CONFLICT, "该统一社会信用代码已属于另一单位"),
    UNIT_IN_USE(ProblemKind.CONFLICT, "单位下仍有下属单位或人员，不能删除"),
    UNIT_BELOW_ITSELF(ProblemKind.RULE, "单位不能移到自己的下属单位之下"),
    UNIT_SHEET_REFUSED(ProblemKind.RULE, "单位表中有错误的行，未导入任何内容"),
    CAMPAIGN_NOT_OPEN(ProblemKind.CONFLICT, "当前没有进行中的学法考试"),
    ENROLMENT_CLOSED(ProblemKind.RULE, "不在报名时间内"),
    SELF_ENROLMENT_OFF(ProblemKind.RULE, "本次学法考试不接受自行报名，请联系单位管理员"),
    MOVE_NEEDS_COUNTY(ProblemKind.RULE, "报名截止后变更单位须由县区或市级管理员办理"),
    ROSTER_NEEDS_COUNTY(ProblemKind.RULE, "报名截止后移出名单或免试须由县区或市级管理员办理"),
    NOTHING_TO_DECIDE(ProblemKind.CONFLICT, "该报名无须确认"),
    CHOOSE_A_UNIT(ProblemKind.RULE, "请在两个单位中选择一个"),
    LOSING_UNIT_DECIDES(ProblemKind.FORBIDDEN, "须由放弃该人员的单位或上级管理员确认"),
    NOT_A_PARTICIPANT(ProblemKind.RULE, "该人员不在本次学法考试名单中"),
    ROSTER_NOT_READY(ProblemKind.CONFLICT, "名单尚未读取完成或已处理，请刷新查看状态"),
    ROSTER_HAS_REFUSED_ROWS(ProblemKind.RULE, "名单中有错误的行；请修改后重新上传，或选择只导入正确的行"),
    ROSTER_HAS_NO_ROWS(ProblemKind.RULE, "名单中没有可以导入的行"),
    ROSTER_TO_BE_HANDED_IN(ProblemKind.RULE, "名单须报送上级受理后才能导入"),
    ROSTER_HANDED_IN(ProblemKind.CONFLICT, "名单已报送，请在报送中办理"),
    ROSTER_NAMES_OTHER_UNITS(ProblemKind.RULE, "名单中有不属于报送单位及其下属单位的人员"),
    SUBMISSION_OPEN(ProblemKind.CONFLICT, "本单位已有一份报送在办理或待更正，请在其中办理"),
    SUBMISSION_NOT_HERE(ProblemKind.CONFLICT, "该报送已不在此环节，请刷新查看状态"),
    SUBMISSION_NOT_YOURS(ProblemKind.FORBIDDEN, "该报送现由其他单位办理"),
    CONSOLIDATE_FIRST(ProblemKind.RULE, "部门须汇总本单位和下属单位的名单后统一报送"),
    SCAN_NOT_RECOGNISED(ProblemKind.RULE, "扫描件须为完整的 PDF、JPG 或 PNG 文件"),
    SCAN_UNSAFE(ProblemKind.RULE, "该 PDF 已加密、页数过多，或含有脚本、表单、附件，请重新扫描"),
    SCAN_TOO_LARGE(ProblemKind.TOO_LARGE, "扫描件过大，每个不超过 20 MB"),
    TOO_MANY_SCANS(ProblemKind.RULE, "每批名单最多 10 个扫描件"),
    SCAN_MISSING(ProblemKind.RULE, "请先上传名单纸质版（盖章）的扫描件"),
    SCAN_KEPT(ProblemKind.CONFLICT, "名单已报送或导入，扫描件须留存"),
    ACTIVATION_REFUSED(ProblemKind.RULE, "手机号或身份证号与开通码不符，或开通码已失效"),
    ACTIVATION_IN_PROGRESS(ProblemKind.CONFLICT, "该开通码正在使用，请一分钟后再试"),
    NUMBER_IN_USE(ProblemKind.CONFLICT, "该手机号或身份证号已用于另一账号，请联系管理员"),
    ACCOUNTS_UNAVAILABLE(ProblemKind.UNAVAILABLE, "账号服务暂时不可用，请稍后再试；开通码仍然有效"),
    NO_ACCOUNT(ProblemKind.CONFLICT, "该人员尚未开通账号"),
    NO_NUMBER(ProblemKind.CONFLICT, "没有登记该号码"),
    MAY_NOT_APPOINT(ProblemKind.FORBIDDEN, "您的职责不能任命该角色"),
    ROLE_NEEDS_UNIT(ProblemKind.RULE, "该角色须指定单位"),
    ALREADY_PRIMARY(ProblemKind.CONFLICT, "该单位已有主管理员，请先解除或任命为副管理员"),
    TOO_MANY_CODES(ProblemKind.RULE, "人数过多，请按下属单位分别打印开通码");

    private final ProblemKind kind;
    private final String title;

    EnrolmentProblem(ProblemKind kind, String title) {
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
