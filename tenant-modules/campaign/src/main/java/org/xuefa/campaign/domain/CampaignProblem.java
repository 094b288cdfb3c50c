package org.xuefa.campaign.domain;

import org.xuefa.platform.problem.ProblemCode;
import org.xuefa.platform.problem.ProblemKind;

/** Why something cannot be done with a campaign. */
public enum CampaignProblem implements ProblemCode {
    CAMPAIGN_YEAR_TAKEN(ProblemKind.CONFLICT, "该年度已经有学法考试活动"),
    CAMPAIGN_ALREADY_OPEN(ProblemKind.CONFLICT, "已有进行中的年度活动，请先结束它"),
    CAMPAIGN_NOT_DRAFT(ProblemKind.CONFLICT, "只有草稿状态的活动可以开启"),
    CAMPAIGN_NOT_OPEN(ProblemKind.CONFLICT, "活动没有在进行中"),
    CAMPAIGN_IS_CLOSED(ProblemKind.CONFLICT, "活动已经结束，规则不能再改"),
    CAMPAIGN_WINDOWS_PAST(ProblemKind.RULE, "考试截止日期已过，请先修改日期再开启"),
    CAMPAIGN_NOT_READY(ProblemKind.RULE, "按现有规则和课程安排，有学员无法参加考试，暂不能开启");

    private final ProblemKind kind;
    private final String title;

    CampaignProblem(ProblemKind kind, String title) {
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
