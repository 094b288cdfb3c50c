package org.xuefa.campaign.domain;

import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.xuefa.campaign.CreditRule;
import org.xuefa.campaign.ExamRule;
import org.xuefa.campaign.PracticeRule;
import org.xuefa.campaign.RuleSet;
import org.xuefa.campaign.ScoreRule;
import org.xuefa.campaign.StudyRule;
import org.xuefa.campaign.Tier;
import org.xuefa.campaign.Window;

/** The rules of a campaign as sentences that a clerk, a learner and a lawyer read alike. */
public final class RuleSentences {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.ROOT);
    private static final String NOTICE = "年度学法考试通知";
    private final List<RuleSentence> sentences = new ArrayList<>();

    private RuleSentences() {}

    public static List<RuleSentence> of(List<Tier> tiers, RuleSet rules) {
        var text = new RuleSentences();
        text.say("/tiers", "参加人员按" + tiers.stream().map(Tier::name).collect(Collectors.joining("、")) + "分层次学习和考试。", NOTICE);
        text.windows(rules);
        text.participation(rules);
        text.credit(rules.credit());
        text.study(rules.study());
        text.practice(rules.practice());
        text.exam(rules.exam());
        text.score(rules.score());
        text.say("/rules/certificate/issuer", "合格证书由" + (rules.certificate().issuer().isBlank() ? "本市司法局" : rules.certificate().issuer()) + "颁发。", NOTICE);
        text.say("/rules/certificate/showScore", rules.certificate().showScore() ? "证书上印分数和等次。" : "证书上只印等次，不印分数。", "");
        return List.copyOf(text.sentences);
    }

    private void windows(RuleSet rules) {
        var windows = rules.windows();
        say("/rules/windows/enrolment", "报名：" + days(windows.enrolment()) + "，截止日当天24时前有效。", NOTICE);
        say("/rules/windows/study", "学习：" + days(windows.study()) + "，此前此后不计学时。", NOTICE);
        say("/rules/windows/exam", "考试：" + days(windows.exam()) + "，以服务器时间为准，截止日当天24时后不能再开始。", "民法典第二百零三条、第一千二百五十九条");
    }

    private void participation(RuleSet rules) {
        var rule = rules.participation();
        say("/rules/participation/selfEnrolment", rule.selfEnrolment() ? "个人可以在线自主报名。" : "不开放自主报名，参加人员以单位报送的名单为准。", NOTICE);
        say("/rules/participation/confirmSelfEnrolled", rule.confirmSelfEnrolled() ? "不在单位名单上的报名者，须经单位管理员确认。" : "自主报名无须单位确认，立即生效。", "");
    }

    private void credit(CreditRule rule) {
        say("/rules/credit/target", "学分达到" + rule.target() + "分方可参加考试。", NOTICE);
        say("/rules/credit/mix", switch (rule.mix()) {
            case MINIMUM -> "必修不少于" + rule.compulsoryMinimum() + "分，选修最多计入" + rule.electiveCap() + "分。";
            case SUPPLY_SHARE -> "必修与选修课程的学分按" + rule.compulsoryMinimum() + "比" + rule.electiveCap() + "安排，学到的学分全部计入。";
            case NONE -> "不区分必修和选修，学分全部计入。";
        }, NOTICE);
        say("/rules/credit/dailyCap", rule.dailyCap() == null ? "每日学分不设上限。" : "每日最多计入" + rule.dailyCap() + "学分，超出部分不计。", NOTICE);
    }

    private void study(StudyRule rule) {
        say("/rules/study/closePolicy", switch (rule.closePolicy()) {
            case HEARTBEAT -> "学习时服务器随时确认学时；网络中断、刷新或关闭网页，已确认的学时不丢失。";
            case STRICT -> "只有点击“结束学习”或切换到下一章节，学时才计入；直接关闭网页不计学时。";
        }, "操作手册");
        say("/rules/study/concurrency", switch (rule.concurrency()) {
            case TAKEOVER -> "同一时间只能在一个终端学习；在另一终端确认后可以接续，原终端随即停止。";
            case DENY -> "同一时间只能在一个终端学习；原终端结束之前，其他终端不能开始。";
            case VOID_BOTH -> "多终端同时学习的，本次学时全部作废，须重新开始。";
        }, NOTICE);
        say("/rules/study/heartbeatSeconds", "学习页面每" + rule.heartbeat().toSeconds() + "秒向服务器确认一次。", "");
        say("/rules/study/toleranceSeconds", "两次确认相隔超过" + rule.tolerance().toSeconds() + "秒的，这段时间不计学时。", "");
        say("/rules/study/idleMinutes", rule.idle().toMinutes() + "分钟没有操作时询问是否仍在学习，页面切到后台时暂停计时。", "");
    }

    private void practice(PracticeRule rule) {
        say("/rules/practice/questions", "每门课程学完后各有一次练习，不按课程类型合并；每次从本课程的题目中随机抽取" + rule.questions() + "题，可以重做。", NOTICE);
        say("/rules/practice/scoring", switch (rule.scoring()) {
            case SCALED -> "练习达到" + rule.passScore() + "分合格，按得分计" + rule.minimum() + "至" + rule.maximum() + "学分，每门课程只计一次，取最好成绩。";
            case FIXED -> "练习达到" + rule.passScore() + "分合格，计" + rule.maximum() + "学分，每门课程只计一次。";
        }, NOTICE);
    }

    private void exam(ExamRule rule) {
        say("/rules/exam/durationMinutes", "考试时长" + rule.duration().toMinutes() + "分钟，到时由系统自动交卷。", NOTICE);
        say("/rules/exam/attempts", rule.attemptsAllowed() == 1 ? "每人一次考试机会。" : "每人最多" + rule.attemptsAllowed() + "次考试机会，取" + (rule.result() == ExamRule.Result.BEST ? "最好" : "最后一次") + "成绩。", NOTICE);
        say("/rules/exam/furtherAttemptAfterPass", rule.furtherAttemptAfterPass() ? "合格后仍可用剩余机会提高成绩。" : "考试合格后，学习考试即告结束。", NOTICE);
        var bands = rule.gradeBands();
        say("/rules/exam/pass", "满分100分：" + bands.excellent() + "分以上为优秀，" + bands.good() + "分以上为良好，" + bands.pass() + "分以上为合格，以下为不合格；“以上”包括本数。", NOTICE);
        say("/rules/exam/atWindowEnd", switch (rule.atWindowEnd()) {
            case HARD_CUT -> "考试截止时，正在进行的答卷立即交卷。";
            case FULL_TIMER -> "截止前已经开始的，可以用完考试时长，最多延后" + minutes(rule.maxExtra()) + "。";
        }, "");
        say("/rules/exam/multipleChoice", switch (rule.multipleChoice()) {
            case ALL_OR_NOTHING -> "多选题全部选对才得分。";
            case PARTIAL -> "多选题少选按比例得分，错选不得分。";
        }, "");
        say("/rules/exam/showWrongItems", switch (rule.showWrongItems()) {
            case AT_ONCE -> "交卷后立即显示答错的题目。";
            case AFTER_WINDOW -> "成绩即时显示，答错的题目在考试截止后公布。";
            case NEVER -> "只公布成绩，不公布答错的题目。";
        }, "");
        say("/rules/exam/requireAllCompulsoryCourses", rule.requireAllCompulsoryCourses() ? "除学分外，还须学完全部必修课程方可考试。" : "学分达标即可考试，不要求学完全部课程。", NOTICE);
        say("/rules/exam/lateSubmitGraceSeconds", "到时后" + rule.lateSubmitGraceSeconds() + "秒内送达的答案仍然有效，以抵消网络延迟。", "");
    }

    private void score(ScoreRule rule) {
        say("/rules/score/examWeight", rule.countsStudy()
                ? "综合分数=考试分数×" + rule.examWeight() + "%+学习分数×" + rule.studyWeight() + "%，四舍五入取整数，等次依据综合分数划分。学习分数为交卷时计入的学分占目标学分的百分比，最高100分。"
                : "综合分数即考试分数，等次依据考试分数划分。", NOTICE);
    }

    private static String minutes(Duration duration) {
        return duration.toMinutes() + "分钟";
    }

    private static String days(Window window) {
        return DAY.format(window.firstDay()) + "至" + DAY.format(window.lastDay());
    }

    private void say(String pointer, String text, String basis) {
        sentences.add(new RuleSentence(pointer, text, basis));
    }
}
