package org.xuefa.learning.boundary;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.api.model.ChapterContent;
import org.xuefa.api.model.Citation;
import org.xuefa.api.model.CourseContent;
import org.xuefa.api.model.CourseDetail;
import org.xuefa.api.model.CourseKind;
import org.xuefa.api.model.CourseQuestionItem;
import org.xuefa.api.model.CourseQuestionList;
import org.xuefa.api.model.CourseReviewState;
import org.xuefa.api.model.CourseState;
import org.xuefa.api.model.CourseSummary;
import org.xuefa.api.model.Media;
import org.xuefa.learning.CourseQuestion;
import org.xuefa.learning.domain.ChapterDraft;
import org.xuefa.learning.domain.CourseDraft;
import org.xuefa.learning.domain.MediaFile;
import org.xuefa.learning.domain.QuestionDraft;
import org.xuefa.learning.domain.StoredCourse;
import org.xuefa.platform.persistence.Ids;

/** Courses between the editors' forms and the domain. */
final class CourseMapping {
    private CourseMapping() {}

    /** Address of a file with a ticket. */
    interface Links {
        String of(UUID mediaId);
    }

    static CourseDraft draft(CourseContent api) {
        return new CourseDraft(api.getTitle().strip(), text(api.getSummary()), Words.same(org.xuefa.learning.domain.CourseKind.class, api.getKind()), api.getTheme(),
                api.getTiers(), text(api.getDepartment()), text(api.getDuty()), api.getCredit(), api.getPracticeMinimum(), api.getPracticeMaximum(),
                api.getChapters().stream().map(CourseMapping::chapter).toList());
    }

    static List<QuestionDraft> questions(CourseQuestionList api) {
        return api.getItems().stream().map(item -> new QuestionDraft(item.getKey(), Words.same(CourseQuestion.Type.class, item.getType()), item.getDifficulty(),
                item.getStem().strip(), list(item.getOptions()), item.getAnswer(), item.getLaw().strip(), item.getArticle().strip(), item.getExplanation().strip())).toList();
    }

    static CourseQuestionList questions(StoredCourse course) {
        return new CourseQuestionList().items(course.questions().stream().map(question -> new CourseQuestionItem().key(question.key())
                .type(Words.same(CourseQuestionItem.TypeEnum.class, question.type())).difficulty(question.difficulty()).stem(question.stem())
                .options(question.options().isEmpty() ? null : question.options()).answer(question.answer()).law(question.law()).article(question.article())
                .explanation(question.explanation())).toList());
    }

    static CourseSummary summary(StoredCourse course, CourseReviewState review) {
        var draft = course.draft();
        return new CourseSummary().id(course.id()).title(draft.title()).kind(Words.same(CourseKind.class, draft.kind())).theme(draft.theme()).tiers(draft.tiers())
                .department(orNull(draft.department())).state(Words.same(CourseState.class, course.state())).version(course.version()).credit(draft.credit())
                .chapters(draft.chapters().size()).questions(course.questions().size()).changedSincePublication(course.changed()).reviewState(review).packId(course.packId())
                .updatedAt(course.updatedAt());
    }

    static CourseDetail detail(StoredCourse course, CourseReviewState review, Links links) {
        var draft = course.draft();
        return new CourseDetail().id(course.id()).state(Words.same(CourseState.class, course.state())).version(course.version()).changedSincePublication(course.changed()).reviewState(review)
                .publishedAt(course.publishedAt()).packId(course.packId()).packVersion(course.packVersion()).questions(course.questions().size()).updatedAt(course.updatedAt())
                .content(new CourseContent().title(draft.title()).summary(orNull(draft.summary())).kind(Words.same(CourseKind.class, draft.kind())).theme(draft.theme())
                        .tiers(draft.tiers()).department(orNull(draft.department())).duty(orNull(draft.duty())).credit(draft.credit())
                        .practiceMinimum(draft.practiceMinimum()).practiceMaximum(draft.practiceMaximum())
                        .chapters(draft.chapters().stream().map(chapter -> chapter(chapter, links)).toList()));
    }

    static Media media(MediaFile file, Links links) {
        return new Media().id(file.id()).name(file.name()).contentType(Media.ContentTypeEnum.fromValue(file.contentType())).bytes(file.bytes()).url(links.of(file.id()));
    }

    static Citation citation(org.xuefa.learning.domain.Citation cite) {
        return new Citation().law(cite.law()).version(cite.version()).articles(cite.articles());
    }

    private static ChapterDraft chapter(ChapterContent api) {
        return new ChapterDraft(Optional.ofNullable(api.getId()).orElseGet(Ids::next), api.getTitle().strip(), api.getRequiredSeconds(), api.getMarkdown(),
                list(api.getCites()).stream().map(cite -> new org.xuefa.learning.domain.Citation(cite.getLaw().strip(), cite.getVersion(), cite.getArticles())).toList(), List.of());
    }

    private static ChapterContent chapter(ChapterDraft chapter, Links links) {
        return new ChapterContent().id(chapter.id()).title(chapter.title()).requiredSeconds(chapter.requiredSeconds()).markdown(chapter.markdown())
                .cites(chapter.cites().stream().map(CourseMapping::citation).toList()).media(chapter.media().stream().map(file -> media(file, links)).toList());
    }

    private static <T> List<T> list(@Nullable List<T> items) {
        return items == null ? List.of() : items;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    private static @Nullable String orNull(String value) {
        return value.isEmpty() ? null : value;
    }
}
