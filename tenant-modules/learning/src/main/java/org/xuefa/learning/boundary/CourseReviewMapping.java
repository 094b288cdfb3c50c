package org.xuefa.learning.boundary;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xuefa.api.model.ChapterEffect;
import org.xuefa.api.model.CourseCitationCheck;
import org.xuefa.api.model.CourseCitationFinding;
import org.xuefa.api.model.CoursePublicationEffect;
import org.xuefa.api.model.CourseReview;
import org.xuefa.api.model.CourseReviewEntry;
import org.xuefa.api.model.CourseReviewState;
import org.xuefa.api.model.PackChangeKind;
import org.xuefa.api.model.PackChapterDifference;
import org.xuefa.api.model.PackCourseDifference;
import org.xuefa.api.model.PackFact;
import org.xuefa.api.model.PackLine;
import org.xuefa.api.model.PackQuestion;
import org.xuefa.api.model.PackQuestionDifference;
import org.xuefa.learning.domain.CitationReport;
import org.xuefa.learning.domain.CourseState;
import org.xuefa.learning.domain.DraftReview;
import org.xuefa.learning.domain.PublicationEffect;
import org.xuefa.learning.domain.ReviewEntry;
import org.xuefa.learning.domain.StoredCourse;
import org.xuefa.learning.usecase.ReviewCourse;
import org.xuefa.packtool.Pack;
import org.xuefa.packtool.PackDiff;

/** Reviews, effects and differences of drafts as the contract writes them. */
final class CourseReviewMapping {
    private CourseReviewMapping() {}

    static CourseReviewState state(StoredCourse course, DraftReview review) {
        return switch (review.state()) {
            case IN_REVIEW -> CourseReviewState.IN_REVIEW;
            case RETURNED -> CourseReviewState.RETURNED;
            case APPROVED -> CourseReviewState.APPROVED;
            case NONE -> course.state() == CourseState.PUBLISHED && !course.changed() ? CourseReviewState.PUBLISHED : CourseReviewState.DRAFT;
        };
    }

    static CourseReview review(ReviewCourse.View view) {
        return new CourseReview().state(state(view.course(), view.review())).draftRevision(view.review().draftRevision()).own(view.own()).mayDecide(view.mayDecide())
                .history(view.history().stream().map(CourseReviewMapping::entry).toList());
    }

    static CourseReviewEntry entry(ReviewEntry entry) {
        return new CourseReviewEntry().id(entry.id()).deed(Words.same(CourseReviewEntry.DeedEnum.class, entry.deed())).at(entry.at()).by(entry.name())
                .draftRevision(entry.draftRevision()).version(entry.version()).comment(entry.comment().isEmpty() ? null : entry.comment());
    }

    static CoursePublicationEffect effect(PublicationEffect effect) {
        var course = effect.course();
        return new CoursePublicationEffect().from(effect.from() == 0 ? null : effect.from()).to(effect.to()).campaign(effect.campaign())
                .chapters(effect.chapters().stream().map(chapter -> new ChapterEffect().id(chapter.id()).title(chapter.title()).kind(Words.same(PackChangeKind.class, chapter.kind()))
                        .requiredSecondsBefore(chapter.secondsBefore()).requiredSecondsAfter(chapter.secondsAfter()).shortOfTime(chapter.shortOfTime())).toList())
                .questionsAdded(course.questionsAdded()).questionsChanged(course.questionsChanged()).questionsRemoved(course.questionsRemoved())
                .creditBefore(effect.creditBefore()).creditAfter(effect.creditAfter()).underWay(course.underWay()).finished(course.finished()).shortOfTime(effect.shortOfTime())
                .finishedStudyAgain(false).creditsKept(true).supply(effect.supply().stream().map(share -> new org.xuefa.api.model.SupplyShare().tier(share.tier())
                        .compulsory(share.compulsory().decimal()).elective(share.elective().decimal()).percent(share.percent()).wanted(share.wanted()).fits(share.fits())).toList());
    }

    static CourseCitationCheck citations(CitationReport report) {
        return new CourseCitationCheck().checked(report.checked()).citations(report.citations()).findings(report.findings().stream().map(found -> new CourseCitationFinding()
                .pointer(found.pointer()).chapterId(found.chapterId()).questionKey(found.questionKey()).law(found.law()).version(found.version())
                .article(found.article().isEmpty() ? null : found.article()).reason(Words.same(CourseCitationFinding.ReasonEnum.class, found.reason())).inForce(found.inForce())
                .message(found.message())).toList());
    }

    static PackCourseDifference difference(PackDiff.CourseChange course) {
        return new PackCourseDifference().slug(course.slug()).title(course.title()).kind(kind(course.kind())).facts(facts(course.facts()))
                .chapters(course.chapters().stream().map(chapter -> new PackChapterDifference().fileName(chapter.file()).title(chapter.title()).kind(kind(chapter.kind()))
                        .facts(facts(chapter.facts())).lines(chapter.lines().stream().map(line -> new PackLine().sign(Words.same(PackLine.SignEnum.class, line.sign())).text(line.text())).toList())).toList())
                .questions(course.questions().stream().filter(question -> question.kind() != PackDiff.Kind.SAME).map(question -> new PackQuestionDifference().id(question.id())
                        .kind(kind(question.kind())).before(question(question.before())).after(question(question.after()))).toList());
    }

    private static List<PackFact> facts(List<PackDiff.Fact> facts) {
        return facts.stream().map(fact -> new PackFact().name(fact.name()).before(fact.before()).after(fact.after())).toList();
    }

    private static PackChangeKind kind(PackDiff.Kind kind) {
        return Words.same(PackChangeKind.class, kind);
    }

    private static @Nullable PackQuestion question(Pack.@Nullable Question question) {
        return question == null ? null : new PackQuestion().id(question.id()).type(Words.same(PackQuestion.TypeEnum.class, question.type())).difficulty(question.difficulty())
                .stem(question.stem()).options(question.options()).answer(question.answer()).law(question.law()).article(question.article()).explanation(question.explanation());
    }
}
