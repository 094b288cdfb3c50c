package org.xuefa.learning.domain;

import org.xuefa.platform.problem.ProblemCode;
import org.xuefa.platform.problem.ProblemKind;

/** Why something cannot be done in learning. */
public enum LearningProblem implements ProblemCode {
    NO_OPEN_CAMPAIGN(ProblemKind.CONFLICT, "目前没有进行中的学法考试活动"),
    NOT_A_PARTICIPANT(ProblemKind.RULE, "您还不是本年度活动的参加人员，或报名尚待单位确认"),
    STUDY_WINDOW_CLOSED(ProblemKind.RULE, "现在不在学习时间内"),
    STUDY_ACTIVE_ELSEWHERE(ProblemKind.CONFLICT, "您正在另一终端学习"),
    STUDY_SESSION_OVER(ProblemKind.CONFLICT, "本次学习已经结束"),
    COURSE_NOT_FINISHED(ProblemKind.RULE, "学完本课程的全部章节后才能练习"),
    COURSE_WITHOUT_QUESTIONS(ProblemKind.RULE, "本课程没有练习题"),
    PRACTICE_IS_MARKED(ProblemKind.CONFLICT, "本次练习已经交卷"),
    COURSE_NOT_PUBLISHED(ProblemKind.CONFLICT, "课程没有发布"),
    LAW_FLAG_NOTHING_EDITED(ProblemKind.RULE, "提醒之后章节还没有修改，或仍引用旧版本的条文；如内容仍然正确，请选择“仍然正确”"),
    LAW_FLAG_NOT_PUBLISHED(ProblemKind.RULE, "修改后的章节还没有发布，学员看到的仍是旧内容；请先发布课程"),
    COURSE_FOLDER_REFUSED(ProblemKind.RULE, "课程文件夹有问题，没有导入"),
    COURSE_FOLDER_TOO_LARGE(ProblemKind.TOO_LARGE, "文件过大，课程文件夹压缩后不超过 64 MB"),
    COURSE_NOTHING_TO_REVIEW(ProblemKind.CONFLICT, "课程与已发布的内容相同，没有需要审核的修改"),
    COURSE_ALREADY_SUBMITTED(ProblemKind.CONFLICT, "草稿已经提交审核或已经通过，修改后才能再次提交"),
    COURSE_NOT_IN_REVIEW(ProblemKind.CONFLICT, "草稿没有提交审核，或提交后又修改过"),
    OWN_COURSE_REVIEW(ProblemKind.RULE, "不能审核自己提交的草稿；课程编辑也不能审核自己最后修改的草稿"),
    COURSE_NOT_APPROVED(ProblemKind.RULE, "草稿还没有通过审核，课程编辑只能发布审核通过的草稿"),
    COURSE_CITATIONS_UNKNOWN(ProblemKind.RULE, "引用的法律、版本或条文在法律库中找不到，请改正后再提交或发布"),
    COURSE_FROM_PACK(ProblemKind.RULE, "课程来自课程包，内容由发布部门升级；需要本地内容时请另建课程"),
    MEDIA_NOT_RECOGNISED(ProblemKind.UNSUPPORTED_MEDIA, "文件内容与类型不符，只支持 MP4、WebM 视频，PDF 文件和 PNG、JPEG 图片"),
    MEDIA_TOO_LARGE(ProblemKind.TOO_LARGE, "文件过大，视频不超过 512 MB，PDF 不超过 50 MB，图片不超过 10 MB");

    private final ProblemKind kind;
    private final String title;

    LearningProblem(ProblemKind kind, String title) {
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
