package org.xuefa.campaign.domain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.xuefa.campaign.Campaign;
import org.xuefa.campaign.Readiness.Finding;
import org.xuefa.campaign.Readiness.Severity;
import org.xuefa.campaign.Window;

/** Whether the rules of a campaign let anybody reach the exam at all. What is asked of a draft alone comes first. */
public final class OpeningCheck {
    private OpeningCheck() {}

    public static List<Finding> of(Campaign campaign, Instant now) {
        var findings = new ArrayList<Finding>();
        var draft = campaign.state() == Campaign.State.DRAFT;
        var windows = campaign.rules().windows();
        var until = windows.lastMomentToEarn();
        if (draft && !now.isBefore(until)) {
            findings.add(new Finding(Severity.BLOCKS, "study-over", null, "/rules/windows/study/until", "学习时间已经结束，学员不能再取得学分，也就不能参加考试。请先修改学习时间。"));
            return List.copyOf(findings);
        }
        var from = draft && now.isAfter(windows.study().opens()) ? now : windows.study().opens();
        var credit = campaign.rules().credit();
        if (credit.dailyCap() != null) {
            var days = daysTouched(from, until);
            if ((long) credit.dailyCap().tenths() * days < credit.target().tenths()) {
                findings.add(new Finding(Severity.BLOCKS, "daily-cap", null, "/rules/credit/dailyCap",
                        "每日最多计" + credit.dailyCap() + "学分，到学习截止只有" + days + "天，学员最多可得" + credit.dailyCap().times(days) + "学分，达不到考试所需的" + credit.target() + "学分。请提高每日上限或延长学习时间。"));
            }
        }
        return List.copyOf(findings);
    }

    /** Days of the city's calendar in which something may be earned, the first and the last one included. */
    private static int daysTouched(Instant from, Instant until) {
        var first = from.atZone(Window.CITY_TIME).toLocalDate();
        var last = until.minusNanos(1).atZone(Window.CITY_TIME).toLocalDate();
        return Math.toIntExact(ChronoUnit.DAYS.between(first, last) + 1);
    }
}
