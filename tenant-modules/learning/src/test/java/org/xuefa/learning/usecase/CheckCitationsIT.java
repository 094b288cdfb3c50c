package org.xuefa.learning.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xuefa.learning.CourseQuestion;
import org.xuefa.learning.domain.ChapterDraft;
import org.xuefa.learning.domain.Citation;
import org.xuefa.learning.domain.CitationReport;
import org.xuefa.learning.domain.CitationReport.Finding;
import org.xuefa.learning.domain.CitationReport.Reason;
import org.xuefa.learning.domain.CourseDraft;
import org.xuefa.learning.domain.CourseKind;
import org.xuefa.learning.domain.CourseState;
import org.xuefa.learning.domain.LearningProblem;
import org.xuefa.learning.domain.QuestionDraft;
import org.xuefa.learning.domain.StoredCourse;
import org.xuefa.platform.identity.Role;
import org.xuefa.platform.problem.FieldProblem;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.testkit.Database;
import org.xuefa.testkit.DatabaseExtension;

/** What a draft cites, held against the library, on the real database. */
@ExtendWith(DatabaseExtension.class)
class CheckCitationsIT {
    private static final String LAW = "中华人民共和国候鸟保护法";
    private static final LocalDate OLD = LocalDate.of(2020, 1, 1);
    private static final LocalDate NEW = LocalDate.of(2026, 5, 1);
    private final Database database;
    private World world;

    CheckCitationsIT(Database database) {
        this.database = database;
    }

    @BeforeEach
    void aLibrary() {
        world = new World(database);
        world.laws.with(LAW, OLD, "不得惊扰候鸟。", "处五百元以下罚款。", "过时。").with(LAW, NEW, "不得惊扰候鸟。", "处一千元以下罚款。");
    }

    @Test
    void whatTheLibraryDoesNotKnowIsNamedWithItsPlace() {
        var course = course(List.of(
                        chapter("一", "《候鸟保护法》第一条、第九条，《没有的法》第一条、第二条，又见《只是提到的条例》。", cites(LAW, NEW, "第一条", "第八条"), cites("中华人民共和国没有的法", null, "第三条")),
                        chapter("二", "文字", cites(LAW, LocalDate.of(2001, 1, 1), "第一条"))),
                question("甲", LAW, "第一条、第七条"), question("乙", "中华人民共和国没有的法", "第一条"), question("丙", "候鸟保护法", "总则"));

        var report = report(course);

        assertThat(report.checked()).isTrue();
        assertThat(report.findings()).extracting(Finding::pointer)
                .containsExactly("/chapters/0/cites/0", "/chapters/0/cites/1", "/chapters/0/markdown", "/chapters/1/cites/0", "/questions/0/article", "/questions/1/law");
        assertThat(report.findings()).extracting(Finding::reason).containsExactly(Reason.UNKNOWN_ARTICLE, Reason.UNKNOWN_LAW, Reason.UNKNOWN_ARTICLE, Reason.UNKNOWN_VERSION,
                Reason.UNKNOWN_ARTICLE, Reason.UNKNOWN_LAW);
        assertThat(report.findings()).extracting(Finding::article).containsExactly("第八条", "", "第九条", "", "第七条", "");
        assertThat(report.findings().getFirst().message()).contains("第 1 章“一”", "《" + LAW + "》第八条", "2026-05-01");
        assertThat(report.findings().get(2).version()).as("the text teaches the version that the list states").isEqualTo(NEW);
        assertThat(report.findings().get(4)).satisfies(found -> assertThat(found.questionKey()).isEqualTo("q-0"), found -> assertThat(found.chapterId()).isNull());
        var refused = List.of("unknown-article", "unknown-law", "unknown-article", "unknown-version", "unknown-article", "unknown-law");
        refused(() -> submit(course), refused);
        refused(() -> publish(course), refused);
        assertThat(world.catalogue()).isEmpty();
    }

    @Test
    void anOlderVersionIsToldAndKeepsNothing() {
        var course = course(List.of(chapter("改了", "《候鸟保护法》第三条", cites(LAW, OLD, "第一条", "第二条")), chapter("没改", "文字", cites(LAW, OLD, "第一条")), chapter("现行", "文字", cites(LAW, NEW, "第二条"))),
                question("甲", LAW, "第二条"));

        var report = report(course);

        assertThat(report.findings()).extracting(Finding::reason).containsExactly(Reason.CHANGED_SINCE, Reason.CHANGED_SINCE, Reason.OLDER_VERSION);
        assertThat(report.findings()).extracting(Finding::article).containsExactly("第二条", "第三条", "");
        assertThat(report.findings()).allSatisfy(found -> assertThat(found.inForce()).isEqualTo(NEW));
        assertThat(report.citations()).isEqualTo(6);
        assertThat(submit(course).history()).hasSize(1);
        assertThat(publish(current(course)).state()).isEqualTo(CourseState.PUBLISHED);
    }

    @Test
    void withoutAnyLawNothingIsCheckedAndNothingRefused() {
        world = new World(database);
        var course = course(List.of(chapter("一", "《没有的法》第一条", cites("没有的法", OLD, "第九条"))), question("甲", "没有的法", "第一条"));

        assertThat(report(course)).isEqualTo(CitationReport.NOT_CHECKED);
        assertThat(publish(course).state()).isEqualTo(CourseState.PUBLISHED);
    }

    @Test
    void whatWasOutMayComeBackAsItWas() {
        var bare = new World(database);
        world = bare;
        var course = publish(course(List.of(chapter("一", "《没有的法》第一条"))));
        var withdrawn = world.asAdministrator(() -> bare.publish.withdraw(course.id(), course.revision()));
        bare.laws.with(LAW, NEW, "不得惊扰候鸟。");

        assertThat(publish(withdrawn).version()).isOne();
        assertThat(report(withdrawn).findings()).extracting(Finding::reason).containsExactly(Reason.UNKNOWN_LAW);
    }

    private CitationReport report(StoredCourse course) {
        return world.as("reader", () -> world.citations.check(course.id())).report();
    }

    private StoredCourse current(StoredCourse course) {
        return world.as("reader", () -> world.review.read(course.id())).course();
    }

    private ReviewCourse.View submit(StoredCourse course) {
        return world.as("writer", Role.COURSE_EDITOR, () -> world.review.submit(course.id(), course.revision(), ""));
    }

    private StoredCourse publish(StoredCourse course) {
        return world.asAdministrator(() -> world.publish.publish(course.id(), course.revision()));
    }

    private static void refused(ThrowingCallable deed, List<String> codes) {
        assertThatThrownBy(deed).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.problem()).isEqualTo(LearningProblem.COURSE_CITATIONS_UNKNOWN);
            assertThat(refusal.fields()).extracting(FieldProblem::code).isEqualTo(codes);
        });
    }

    private StoredCourse course(List<ChapterDraft> chapters, QuestionDraft... questions) {
        var made = world.as("writer", () -> world.edit.create(new CourseDraft("候鸟", "", CourseKind.ELECTIVE, "ecology", List.of("staff"), "", "", 20, 30, 40, chapters)));
        return questions.length == 0 ? made : world.as("writer", () -> world.edit.replaceQuestions(made.id(), made.revision(), List.of(questions)));
    }

    private static ChapterDraft chapter(String title, String markdown, Citation... cites) {
        return new ChapterDraft(UUID.randomUUID(), title, 60, markdown, List.of(cites), List.of());
    }

    private static Citation cites(String law, @Nullable LocalDate version, String... articles) {
        return new Citation(law, version, List.of(articles));
    }

    private static QuestionDraft question(String key, String law, String article) {
        return new QuestionDraft("q-" + "甲乙丙".indexOf(key), CourseQuestion.Type.SINGLE, 1, key + "题", List.of("对", "错一", "错二"), List.of(1), law, article, "因为");
    }
}
