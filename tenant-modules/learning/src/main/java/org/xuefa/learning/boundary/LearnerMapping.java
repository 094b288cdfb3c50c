package org.xuefa.learning.boundary;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.api.model.CourseKind;
import org.xuefa.api.model.CourseProgressState;
import org.xuefa.api.model.CreditBalance;
import org.xuefa.api.model.CreditEntry;
import org.xuefa.api.model.HomeCampaign;
import org.xuefa.api.model.LearnerHome;
import org.xuefa.api.model.MyChapter;
import org.xuefa.api.model.MyCourse;
import org.xuefa.api.model.MyCourseDetail;
import org.xuefa.api.model.NewBatch;
import org.xuefa.api.model.NextStep;
import org.xuefa.api.model.PracticeState;
import org.xuefa.campaign.Campaign;
import org.xuefa.campaign.CreditRule;
import org.xuefa.campaign.Window;
import org.xuefa.learning.domain.CourseView;
import org.xuefa.learning.usecase.ReadHome;

/** What learners see of courses and credits, as the contract shows it. */
final class LearnerMapping {
    private LearnerMapping() {}

    static LearnerHome home(ReadHome.Home home) {
        var campaign = home.campaign();
        var balance = home.balance();
        return new LearnerHome().state(Words.same(LearnerHome.StateEnum.class, home.state())).now(home.now())
                .campaign(campaign == null ? null : campaign(campaign, home.now()))
                .credits(campaign == null || balance == null ? null : balance(campaign.rules().credit(), balance))
                .nextStep(home.next() == null ? null : next(home.next()))
                .newBatch(home.newest() == null ? null : batch(home.newest()))
                .courses(home.courses().stream().map(LearnerMapping::course).toList());
    }

    static MyCourse course(CourseView view) {
        var course = view.course();
        var completion = view.completion();
        return new MyCourse().id(course.id()).title(course.title()).summary(text(course.summary())).kind(Words.same(CourseKind.class, course.kind())).theme(course.theme())
                .department(text(course.department())).duty(text(course.duty())).credit(course.credit().tenths() / 10)
                .chapters(course.chapters().size()).finishedChapters(view.finishedChapters())
                .requiredSeconds(course.requiredSeconds()).countedSeconds(view.countedSeconds())
                .progress(Words.same(CourseProgressState.class, view.progress())).finishedAt(completion == null ? null : completion.finishedAt())
                .isNew(view.isNew()).isUpdated(view.isUpdated()).mandatory(course.isMandatory()).retired(course.retired() ? true : null).practice(practice(view));
    }

    static MyCourseDetail detail(CourseView view) {
        return new MyCourseDetail().course(course(view)).chapterList(view.chapters().stream().map(LearnerMapping::chapter).toList());
    }

    static MyChapter chapter(CourseView.ChapterView view) {
        var chapter = view.chapter();
        return new MyChapter().id(chapter.id()).number(chapter.number()).title(chapter.title()).requiredSeconds(chapter.requiredSeconds())
                .countedSeconds(view.countedSeconds()).finished(view.finished()).media(chapter.media());
    }

    static CreditBalance balance(CreditRule rule, org.xuefa.learning.CreditBalance balance) {
        var hasMinimum = rule.mix() == CreditRule.Mix.MINIMUM;
        return new CreditBalance().compulsory(balance.compulsory().decimal()).elective(balance.elective().decimal())
                .electiveCounted(rule.electiveCounted(balance.elective()).decimal()).counted(balance.counted().decimal()).target(balance.target().decimal())
                .missing(balance.counted().shortOf(balance.target()).decimal())
                .compulsoryMinimum(hasMinimum ? rule.compulsoryMinimum().decimal() : null).electiveCap(hasMinimum ? rule.electiveCap().decimal() : null)
                .compulsoryMissing(hasMinimum ? balance.compulsory().shortOf(rule.compulsoryMinimum()).decimal() : null)
                .reached(balance.reached()).allCompulsoryCoursesFinished(balance.allCompulsoryCoursesFinished()).mandatoryBatchesFinished(balance.mandatoryBatchesFinished());
    }

    static CreditEntry entry(org.xuefa.learning.domain.CreditEntry entry, Map<UUID, String> titles) {
        return new CreditEntry().id(entry.id()).at(entry.bookedAt()).source(Words.same(CreditEntry.SourceEnum.class, entry.source()))
                .kind(Words.same(CourseKind.class, entry.kind())).courseId(entry.courseId()).courseTitle(entry.courseId() == null ? null : titles.get(entry.courseId()))
                .amount(entry.amount().decimal()).rulesVersion(entry.rulesVersion());
    }

    private static PracticeState practice(CourseView view) {
        var credit = view.practiceCredit();
        return new PracticeState().state(Words.same(PracticeState.StateEnum.class, view.practice())).passScore(credit.passScore())
                .minimumCredit(credit.minimum().tenths() / 10).maximumCredit(credit.maximum().tenths() / 10).earned(view.practiceEarned().decimal()).bestScore(view.bestScore());
    }

    private static HomeCampaign campaign(Campaign campaign, Instant now) {
        var windows = campaign.rules().windows();
        return new HomeCampaign().id(campaign.id()).title(campaign.title()).year(campaign.year()).studyOpens(windows.study().opens()).studyCloses(windows.study().closes())
                .examOpens(windows.exam().opens()).examCloses(windows.exam().closes()).studyDaysLeft(daysLeft(windows.study(), now));
    }

    /** Today counts as one. */
    private static int daysLeft(Window window, Instant now) {
        if (window.isOver(now)) {
            return 0;
        }
        var begin = now.isBefore(window.opens()) ? window.opens() : now.atZone(Window.CITY_TIME).truncatedTo(ChronoUnit.DAYS).toInstant();
        return (int) Duration.between(begin, window.closes()).toDays();
    }

    private static NextStep next(org.xuefa.learning.domain.NextStep step) {
        var course = step.course();
        var chapter = step.chapter();
        return new NextStep().kind(Words.same(NextStep.KindEnum.class, step.kind())).from(step.from())
                .courseId(course == null ? null : course.id()).courseTitle(course == null ? null : course.title())
                .chapterId(chapter == null ? null : chapter.id()).chapterNumber(chapter == null ? null : chapter.number()).chapterTitle(chapter == null ? null : chapter.title());
    }

    private static NewBatch batch(ReadHome.NewBatch newest) {
        return new NewBatch().id(newest.batch().id()).title(newest.batch().title()).releasedOn(newest.batch().releasesOn()).mandatory(newest.batch().mandatory())
                .courses(newest.courses());
    }

    private static @Nullable String text(String value) {
        return value.isEmpty() ? null : value;
    }
}
