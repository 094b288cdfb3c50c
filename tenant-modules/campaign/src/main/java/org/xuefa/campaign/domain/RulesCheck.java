package org.xuefa.campaign.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.xuefa.campaign.CreditRule;
import org.xuefa.campaign.RuleSet;
import org.xuefa.campaign.Tier;
import org.xuefa.campaign.Window;
import org.xuefa.platform.problem.FieldProblem;

/** What is wrong with rules taken together; bounds of single numbers are the contract's. Windows are checked before all else. */
public final class RulesCheck {
    private final List<FieldProblem> problems = new ArrayList<>();

    private RulesCheck() {}

    public static List<FieldProblem> of(int year, List<Tier> tiers, RuleSet rules) {
        var check = new RulesCheck();
        check.windows(year, rules);
        check.tiers(tiers);
        check.credit(rules.credit());
        check.study(rules);
        check.practice(rules);
        check.exam(rules);
        return List.copyOf(check.problems);
    }

    /** A tier of an open campaign may be renamed, not taken away: people are in it. */
    public static List<FieldProblem> tiersKept(List<Tier> before, List<Tier> after) {
        var codes = after.stream().map(Tier::code).toList();
        return before.stream().filter(tier -> !codes.contains(tier.code()))
                .map(tier -> new FieldProblem("/tiers", "tier-in-use", "活动进行中不能删除层次“" + tier.name() + "”，可以改名或增加")).toList();
    }

    private void windows(int year, RuleSet rules) {
        var windows = rules.windows();
        inYears(year, "enrolment", windows.enrolment());
        inYears(year, "study", windows.study());
        inYears(year, "exam", windows.exam());
        require(!windows.exam().opens().isBefore(windows.study().opens()), "/rules/windows/exam/from", "order", "考试不能早于学习开始");
        require(!windows.exam().closes().isBefore(windows.study().opens()), "/rules/windows/exam/until", "order", "考试截止不能早于学习开始");
        require(!windows.enrolment().closes().isAfter(windows.exam().closes()), "/rules/windows/enrolment/until", "order", "报名截止不能晚于考试截止");
        require(!windows.enrolment().opens().isAfter(windows.study().closes()), "/rules/windows/enrolment/from", "order", "报名开始不能晚于学习截止");
    }

    private void inYears(int year, String name, Window window) {
        require(window.firstDay().getYear() == year, "/rules/windows/" + name + "/from", "year", "开始日期应在 " + year + " 年内");
        require(window.lastDay().getYear() <= year + 1, "/rules/windows/" + name + "/until", "year", "截止日期最迟到 " + (year + 1) + " 年底");
    }

    private void tiers(List<Tier> tiers) {
        var codes = new HashSet<String>();
        var names = new HashSet<String>();
        for (int index = 0; index < tiers.size(); index++) {
            require(codes.add(tiers.get(index).code()), "/tiers/" + index + "/code", "duplicate", "层次代码重复");
            require(names.add(tiers.get(index).name().strip()), "/tiers/" + index + "/name", "duplicate", "层次名称重复");
        }
    }

    private void credit(CreditRule credit) {
        if (credit.mix() == CreditRule.Mix.MINIMUM) {
            require(credit.target().covers(credit.compulsoryMinimum()), "/rules/credit/compulsoryMinimum", "range", "必修最低学分不能超过目标学分");
        }
    }

    private void study(RuleSet rules) {
        var study = rules.study();
        require(study.tolerance().compareTo(study.heartbeat().multipliedBy(2)) >= 0, "/rules/study/toleranceSeconds", "range",
                "容许间隔至少为上报间隔的两倍，否则一次网络抖动就会丢失学时");
        require(study.tolerance().compareTo(study.idle()) <= 0, "/rules/study/toleranceSeconds", "range", "容许间隔不能长于无操作提示时间");
    }

    private void practice(RuleSet rules) {
        require(rules.practice().maximum().covers(rules.practice().minimum()), "/rules/practice/maximumCredit", "range", "练习学分上限不能低于下限");
    }

    private void exam(RuleSet rules) {
        var exam = rules.exam();
        require(exam.gradeBands().good() > exam.gradeBands().pass(), "/rules/exam/good", "range", "良好线应高于合格线");
        require(rules.score().studyWeight() < exam.gradeBands().pass(), "/rules/score/examWeight", "range", "学习所占比例应低于合格线，否则交白卷也能合格");
        require(exam.gradeBands().excellent() > exam.gradeBands().good(), "/rules/exam/excellent", "range", "优秀线应高于良好线");
    }

    private void require(boolean good, String pointer, String code, String message) {
        if (!good) {
            problems.add(new FieldProblem(pointer, code, message));
        }
    }
}
