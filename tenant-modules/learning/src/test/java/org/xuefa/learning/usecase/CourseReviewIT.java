package org.xuefa.learning.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xuefa.learning.CourseQuestion;
import org.xuefa.learning.PackEffect;
import org.xuefa.learning.domain.ChapterDraft;
import org.xuefa.learning.domain.CourseDraft;
import org.xuefa.learning.domain.CourseKind;
import org.xuefa.learning.domain.CourseState;
import org.xuefa.learning.domain.CourseStore.CourseFilter;
import org.xuefa.learning.domain.CourseView;
import org.xuefa.learning.domain.DraftReview.State;
import org.xuefa.learning.domain.LearningProblem;
import org.xuefa.learning.domain.PublicationEffect;
import org.xuefa.learning.domain.QuestionDraft;
import org.xuefa.learning.domain.ReviewEntry;
import org.xuefa.learning.domain.ReviewEntry.Deed;
import org.xuefa.learning.domain.StoredCourse;
import org.xuefa.packtool.PackDiff;
import org.xuefa.packtool.TextDiff;
import org.xuefa.platform.identity.Role;
import org.xuefa.platform.problem.CommonProblem;
import org.xuefa.platform.problem.ProblemCode;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.testkit.Database;
import org.xuefa.testkit.DatabaseExtension;

/** Drafts on the real database: submitted, decided on, published, and what that does. */
@ExtendWith(DatabaseExtension.class)
class CourseReviewIT {
    private final Database database;
    private World world;
    private StoredCourse draft;

    CourseReviewIT(Database database) {
        this.database = database;
    }

    @BeforeEach
    void aDraft() {
        world = new World(database);
        draft = editor("writer", () -> world.edit.create(course(chapter("一", 60, "第一章的文字"), chapter("二", 60, "第二章的文字"))));
    }

    @Test
    void aDraftIsSubmittedApprovedBySomebodyElseAndPublishedByItsEditor() {
        refused(LearningProblem.COURSE_NOT_APPROVED, () -> editor("writer", at -> world.publish.publish(draft.id(), at)));
        var submitted = submit("writer", "请审核");
        assertThat(world.<List<StoredCourse>>as("other", () -> world.courses.page(new CourseFilter(null, null, null, State.IN_REVIEW, null), null, null, 10)))
                .extracting(StoredCourse::id).containsExactly(draft.id());
        assertThat(world.as("other", () -> world.review.overview(List.of(draft.id()))).waiting()).isOne();
        refused(LearningProblem.COURSE_NOT_APPROVED, () -> editor("writer", at -> world.publish.publish(draft.id(), at)));
        assertThat(submitted.mayDecide()).isFalse();
        assertThat(editor("other", () -> world.review.read(draft.id())).mayDecide()).isTrue();

        editor("other", at -> world.review.decide(draft.id(), at, true, ""));
        var published = editor("writer", at -> world.publish.publish(draft.id(), at));

        assertThat(published.state()).isEqualTo(CourseState.PUBLISHED);
        var view = editor("writer", () -> world.review.read(draft.id()));
        assertThat(view.review().state()).isEqualTo(State.NONE);
        assertThat(view.history()).extracting(ReviewEntry::deed).containsExactly(Deed.PUBLISHED, Deed.APPROVED, Deed.SUBMITTED);
        assertThat(view.history()).extracting(ReviewEntry::name).containsExactly("姓名writer", "姓名other", "姓名writer");
        assertThat(view.history()).extracting(ReviewEntry::draftRevision).containsOnly(1);
        assertThat(view.history().getLast().comment()).isEqualTo("请审核");
        assertThat(view.history().getFirst().version()).isOne();
        refused(LearningProblem.COURSE_NOTHING_TO_REVIEW, () -> submit("writer", ""));
    }

    @Test
    void nobodyDecidesOnWhatTheySubmittedNorAnEditorOnWhatTheyChangedLast() {
        submit("submitter", "");

        refused(LearningProblem.OWN_COURSE_REVIEW, () -> editor("submitter", at -> world.review.decide(draft.id(), at, true, "")));
        refused(LearningProblem.OWN_COURSE_REVIEW, () -> administrator("submitter", at -> world.review.decide(draft.id(), at, true, "")));
        refused(LearningProblem.OWN_COURSE_REVIEW, () -> editor("writer", at -> world.review.decide(draft.id(), at, false, "不行")));
        assertThat(editor("other", at -> world.review.decide(draft.id(), at, true, "")).review().state()).isEqualTo(State.APPROVED);
    }

    @Test
    void returningNeedsACommentAndTheMendedDraftIsSubmittedAgain() {
        submit("writer", "");
        assertThatThrownBy(() -> editor("other", at -> world.review.decide(draft.id(), at, false, "  ")))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.fields()).extracting(field -> field.pointer()).containsExactly("/comment"));
        editor("other", () -> world.review.comment(draft.id(), "先看一下第二章"));

        var returned = editor("other", at -> world.review.decide(draft.id(), at, false, "第二章引用有误"));
        assertThat(returned.review().state()).isEqualTo(State.RETURNED);
        refused(LearningProblem.COURSE_NOT_IN_REVIEW, () -> editor("third", at -> world.review.decide(draft.id(), at, true, "")));
        refused(LearningProblem.COURSE_NOT_APPROVED, () -> editor("writer", at -> world.publish.publish(draft.id(), at)));
        change("writer", chapter("二", 60, "改正的文字"));
        assertThat(submit("writer", "已改").history()).extracting(ReviewEntry::deed).containsExactly(Deed.SUBMITTED, Deed.RETURNED, Deed.COMMENTED, Deed.SUBMITTED);
    }

    @Test
    void aChangeOfTheDraftOrOfItsQuestionsVoidsWhatWasDecided() {
        submit("writer", "");
        editor("other", at -> world.review.decide(draft.id(), at, true, ""));
        refused(LearningProblem.COURSE_ALREADY_SUBMITTED, () -> submit("writer", ""));
        editor("writer", at -> world.edit.replaceQuestions(draft.id(), at, List.of(question("又一题"))));

        assertThat(state()).isEqualTo(State.NONE);
        refused(LearningProblem.COURSE_NOT_APPROVED, () -> editor("writer", at -> world.publish.publish(draft.id(), at)));
        submit("writer", "");
        var stale = revision();
        change("writer", chapter("二", 60, "审核时又改"));
        assertThat(state()).isEqualTo(State.NONE);
        refused(CommonProblem.OUTDATED_VERSION, () -> editor("other", () -> world.review.decide(draft.id(), stale, true, "")));
        refused(LearningProblem.COURSE_NOT_IN_REVIEW, () -> editor("other", at -> world.review.decide(draft.id(), at, true, "")));
        assertThat(world.as("writer", () -> world.review.read(draft.id())).review().draftRevision()).isEqualTo(3);
    }

    @Test
    void aBatchDoesNotVoidAnApprovalAndAWithdrawnCourseIsReviewedAgain() {
        submit("writer", "");
        editor("other", at -> world.review.decide(draft.id(), at, true, ""));
        world.as("writer", () -> world.batches.create("一批", LocalDate.of(2026, 7, 20), false, List.of(draft.id())));
        assertThat(state()).isEqualTo(State.APPROVED);
        editor("writer", at -> world.publish.publish(draft.id(), at));

        editor("other", at -> world.publish.withdraw(draft.id(), at));

        refused(LearningProblem.COURSE_NOT_APPROVED, () -> editor("writer", at -> world.publish.publish(draft.id(), at)));
        submit("writer", "");
        editor("other", at -> world.review.decide(draft.id(), at, true, ""));
        assertThat(editor("writer", at -> world.publish.publish(draft.id(), at)).version()).isOne();
    }

    @Test
    void ofTwoWhoDecideAtOnceOneDoes() throws Exception {
        submit("writer", "");
        var revision = revision();
        var start = new CyclicBarrier(4);

        try (var pool = Executors.newFixedThreadPool(4)) {
            var done = pool.invokeAll(IntStream.range(0, 4).mapToObj(number -> (Callable<Boolean>) () -> {
                start.await();
                try {
                    editor("reviewer" + number, () -> world.review.decide(draft.id(), revision, true, ""));
                    return true;
                } catch (Refusal refused) {
                    assertThat(refused.problem()).isEqualTo(CommonProblem.OUTDATED_VERSION);
                    return false;
                }
            }).toList());
            assertThat(done.stream().filter(one -> one.resultNow()).count()).isOne();
        }
        assertThat(world.as("writer", () -> world.review.read(draft.id())).history()).extracting(ReviewEntry::deed).containsExactly(Deed.APPROVED, Deed.SUBMITTED);
    }

    @Test
    void anAdministratorPublishesWithoutAReviewAndTheHistorySaysSo() {
        administrator(at -> world.publish.publish(draft.id(), at));

        assertThat(world.as("writer", () -> world.review.read(draft.id())).history()).singleElement()
                .satisfies(entry -> assertThat(entry.deed()).isEqualTo(Deed.PUBLISHED), entry -> assertThat(entry.name()).isEqualTo("姓名administrator"));
    }

    @Test
    void theEffectIsForetoldAndThenHappens() {
        editor("writer", at -> world.edit.replaceQuestions(draft.id(), at, List.of(question("一"), question("二"))));
        assertThat(effect().chapters()).extracting(PublicationEffect.ChapterEffect::kind).containsOnly(PublicationEffect.Kind.ADDED);
        assertThat(effect().creditBefore()).isNull();
        administrator(at -> world.publish.publish(draft.id(), at));
        var course = world.catalogue().getFirst();
        var done = world.learner();
        world.finish(done, course);
        var underWay = world.learner();
        var session = world.start(underWay, course, 0, "tab-one-1");
        world.read(underWay, session, 60);
        world.end(underWay, session);
        var credits = world.as(done, () -> world.home.home()).balance().elective();
        assertThat(effect().course().kind()).isEqualTo(PackEffect.Kind.SAME);

        editor("writer", at -> world.edit.update(draft.id(), at, course(new ChapterDraft(course.chapters().getFirst().id(), "一", 90, "第一章的文字\n\n新的一段", List.of(), List.of()),
                chapter("三", 60, "第三章的文字"))));
        editor("writer", at -> world.edit.replaceQuestions(draft.id(), at, List.of(question("一"), question("三"))));
        var foretold = effect();

        assertThat(foretold.from()).isOne();
        assertThat(foretold.to()).isEqualTo(2);
        assertThat(foretold.campaign()).isEqualTo("2026年度");
        assertThat(foretold.chapters()).extracting(PublicationEffect.ChapterEffect::kind)
                .containsExactly(PublicationEffect.Kind.CHANGED, PublicationEffect.Kind.ADDED, PublicationEffect.Kind.REMOVED);
        assertThat(foretold.chapters()).extracting(PublicationEffect.ChapterEffect::shortOfTime).containsExactly(1L, 0L, 0L);
        assertThat(List.of(foretold.course().underWay(), foretold.course().finished(), foretold.shortOfTime())).containsExactly(1L, 1L, 1L);
        assertThat(List.of(foretold.course().questionsAdded(), foretold.course().questionsChanged(), foretold.course().questionsRemoved())).containsExactly(1, 0, 1);
        assertThat(views(underWay).getFirst().finishedChapters()).as("a look changes nothing").isOne();
        var difference = world.as("writer", () -> world.foretell.difference(draft.id()));
        assertThat(difference.kind()).isEqualTo(PackDiff.Kind.CHANGED);
        assertThat(difference.chapters().getFirst().lines()).extracting(TextDiff.Line::sign).containsExactly(TextDiff.Sign.SAME, TextDiff.Sign.IN);
        assertThat(difference.chapters().getFirst().facts()).extracting(PackDiff.Fact::name).containsExactly("requiredSeconds");

        administrator(at -> world.publish.publish(draft.id(), at));

        assertThat(views(underWay).getFirst().finishedChapters()).as("opened again").isZero();
        assertThat(views(underWay).getFirst().chapters().getFirst().countedSeconds()).as("with its time").isEqualTo(60);
        assertThat(views(done).getFirst().progress()).isEqualTo(CourseView.Progress.FINISHED);
        assertThat(world.as(done, () -> world.home.home()).balance().elective()).isEqualTo(credits);
    }

    private ReviewCourse.View submit(String subject, String comment) {
        return editor(subject, at -> world.review.submit(draft.id(), at, comment));
    }

    private void change(String subject, ChapterDraft second) {
        var stored = world.as(subject, () -> world.review.read(draft.id())).course();
        editor(subject, at -> world.edit.update(draft.id(), at, stored.draft().withChapters(List.of(stored.draft().chapters().getFirst(), second))));
    }

    private int revision() {
        return world.as("writer", () -> world.review.read(draft.id())).course().revision();
    }

    private State state() {
        return world.as("writer", () -> world.review.read(draft.id())).review().state();
    }

    private PublicationEffect effect() {
        return world.as("writer", () -> world.foretell.effect(draft.id())).effect();
    }

    private List<CourseView> views(String learner) {
        return world.as(learner, () -> world.myCourses.page(new ReadMyCourses.Filter(null, null, null, null), null, 50));
    }

    private <T> T editor(String subject, Supplier<T> deed) {
        return world.as(subject, Role.COURSE_EDITOR, deed);
    }

    /** @param deed takes the present revision of the course */
    private <T> T editor(String subject, IntFunction<T> deed) {
        var revision = revision();
        return editor(subject, () -> deed.apply(revision));
    }

    private <T> T administrator(IntFunction<T> deed) {
        return administrator("administrator", deed);
    }

    private <T> T administrator(String subject, IntFunction<T> deed) {
        var revision = revision();
        return world.as(subject, Role.CITY_ADMIN, () -> deed.apply(revision));
    }

    private static void refused(ProblemCode problem, ThrowingCallable deed) {
        assertThatThrownBy(deed).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(problem));
    }

    private static CourseDraft course(ChapterDraft... chapters) {
        return new CourseDraft("新课", "", CourseKind.ELECTIVE, "civil", List.of("staff"), "民政局", "", 20, 30, 40, List.of(chapters));
    }

    private static ChapterDraft chapter(String title, int seconds, String markdown) {
        return new ChapterDraft(UUID.randomUUID(), title, seconds, markdown, List.of(), List.of());
    }

    private static QuestionDraft question(String stem) {
        return new QuestionDraft("q-" + Integer.toHexString(stem.hashCode()), CourseQuestion.Type.SINGLE, 1, stem, List.of("对", "错一", "错二"), List.of(1), "中华人民共和国宪法", "第一条", "因为");
    }
}
