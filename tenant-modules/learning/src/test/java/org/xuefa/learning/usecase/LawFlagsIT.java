package org.xuefa.learning.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xuefa.learning.CourseQuestion;
import org.xuefa.learning.domain.ChapterDraft;
import org.xuefa.learning.domain.Citation;
import org.xuefa.learning.domain.CourseDraft;
import org.xuefa.learning.domain.CourseKind;
import org.xuefa.learning.domain.LearningProblem;
import org.xuefa.learning.domain.QuestionDraft;
import org.xuefa.learning.domain.StoredCourse;
import org.xuefa.learning.persistence.JpaCourses;
import org.xuefa.learning.persistence.JpaLawFlags;
import org.xuefa.platform.audit.AuditLog;
import org.xuefa.platform.problem.ProblemCode;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.statutes.Amendment;
import org.xuefa.statutes.Article;
import org.xuefa.statutes.ArticleChange;
import org.xuefa.statutes.ArticleChange.Kind;
import org.xuefa.statutes.Law;
import org.xuefa.statutes.LawChanged;
import org.xuefa.statutes.LawFlag;
import org.xuefa.statutes.LawFlagProblem;
import org.xuefa.statutes.Statutes;
import org.xuefa.testkit.Database;
import org.xuefa.testkit.DatabaseExtension;

/** What becomes of chapters when a law they cite gets a newer version, on the real database. */
@ExtendWith(DatabaseExtension.class)
class LawFlagsIT {
    private static final UUID LAW = UUID.randomUUID();
    private static final UUID OLD = UUID.randomUUID();
    private static final UUID NEW = UUID.randomUUID();
    private static final String TITLE = "中华人民共和国候鸟保护法";
    private static final LawChanged CHANGE = new LawChanged(LAW, TITLE, OLD, LocalDate.of(2020, 1, 1), NEW, LocalDate.of(2026, 5, 1),
            List.of(new ArticleChange("4", Kind.CHANGED, "4"), new ArticleChange("59-1", Kind.REPEALED, null), new ArticleChange("8", Kind.RENUMBERED, "9")));
    private final Database database;
    private World world;
    private LawFlags flags;
    private LocalDate inForceSince = CHANGE.from();

    LawFlagsIT(Database database) {
        this.database = database;
    }

    @BeforeEach
    void aCity() {
        world = new World(database);
        var em = world.work.entityManager();
        AuditLog audit = new AuditLog() {
            @Override public void record(String action, String objectType, String objectId, Map<String, ?> facts) {}
            @Override public void record(String action, String objectType, String objectId, Map<String, ?> facts, String reason) {}
        };
        flags = new LawFlags(new JpaCourses(em), new JpaLawFlags(em), new Library(), audit, world.clock());
    }

    @Test
    void whatCitesAChangedArticleIsFlaggedOnceAndNothingElse() {
        var course = course(chapter("列明条文", "", cites(TITLE, null, "第四条", "第五条")), chapter("正文提到", "《候鸟保护法》第五十九条之一和《中华人民共和国宪法》第四条", List.of()),
                chapter("用简称", "《护鸟条例》第四条", List.of()), chapter("只是改了号", "", cites(TITLE, null, "第八条")), chapter("已是新版本", "", cites(TITLE, CHANGE.to(), "第四条")), chapter("未变的条文", "", cites(TITLE, null, "第六条")),
                chapter("只提到法律", "《中华人民共和国候鸟保护法》", cites(TITLE, null)));

        raise();
        raise();

        assertThat(open()).extracting(LawFlags.Shown::chapterTitle).containsExactlyInAnyOrder("列明条文", "正文提到", "用简称", "只是改了号");
        assertThat(world.as("editor", () -> flags.page(null, null, null, 1)).open()).isEqualTo(4);
        assertThat(open()).extracting(found -> found.flagged().flag().amendment().change().kind()).containsExactlyInAnyOrder(Kind.CHANGED, Kind.CHANGED, Kind.REPEALED, Kind.RENUMBERED);
        assertThat(open()).filteredOn(found -> "列明条文".equals(found.chapterTitle())).singleElement().satisfies(found -> {
            assertThat(found.flagged().flag().amendment()).isEqualTo(new Amendment(LAW, TITLE, OLD, CHANGE.from(), NEW, CHANGE.to(), new ArticleChange("4", Kind.CHANGED, "4")));
            assertThat(found.edited()).isFalse();
            assertThat(found.cited()).isTrue();
        });
        assertThat(world.as("editor", () -> world.edit.update(course.id(), course.revision(), course.draft())).draft()).as("no text was altered").isEqualTo(course.draft());
    }

    @Test
    void anEditorConfirmsThatAChapterIsStillRight() {
        course(chapter("列明条文", "", cites(TITLE, null, "第四条")));
        raise();
        var flag = open().getFirst().flagged().flag();

        var settled = world.as("editor", () -> flags.settle(flag.id(), LawFlag.State.CONFIRMED));

        assertThat(settled.flagged().flag().state()).isEqualTo(LawFlag.State.CONFIRMED);
        assertThat(settled.flagged().flag().settledBy()).isEqualTo("user");
        assertThat(open()).isEmpty();
        raise();
        assertThat(open()).as("what was settled stays settled").isEmpty();
        assertRefused(LawFlagProblem.LAW_FLAG_SETTLED, flag.id(), LawFlag.State.CONFIRMED);
        world.as("editor", () -> {
            flags.raise(new LawChanged(LAW, TITLE, NEW, CHANGE.to(), UUID.randomUUID(), LocalDate.of(2027, 1, 1), List.of(new ArticleChange("4", Kind.CHANGED, "4"))));
            return true;
        });
        assertThat(open()).as("the next version is another question").hasSize(1);
    }

    @Test
    void whoSaysEditedMustHaveEditedAndCitedTheNewVersionAndPublished() {
        var course = publish(course(chapter("列明条文", "旧文字", cites(TITLE, CHANGE.from(), "第四条"))));
        raise();
        var flag = open().getFirst().flagged().flag();
        assertRefused(LearningProblem.LAW_FLAG_NOTHING_EDITED, flag.id(), LawFlag.State.EDITED);

        var reworded = edit(course, "新文字", cites(TITLE, CHANGE.from(), "第四条"));
        assertThat(open()).singleElement().satisfies(found -> assertThat(found).matches(LawFlags.Shown::edited).matches(LawFlags.Shown::cited));
        assertRefused(LearningProblem.LAW_FLAG_NOTHING_EDITED, flag.id(), LawFlag.State.EDITED);

        var right = edit(reworded, "新文字", cites(TITLE, CHANGE.to(), "第四条"));
        assertThat(open()).singleElement().satisfies(found -> assertThat(found).matches(LawFlags.Shown::edited).matches(now -> !now.cited() && !now.published()));
        assertRefused(LearningProblem.LAW_FLAG_NOT_PUBLISHED, flag.id(), LawFlag.State.EDITED);

        publish(right);
        assertThat(world.as("editor", () -> flags.settle(flag.id(), LawFlag.State.EDITED)).flagged().flag().state()).isEqualTo(LawFlag.State.EDITED);
        assertThat(page(LawFlag.State.EDITED)).hasSize(1);
        raise();
        assertThat(open()).as("it cites the new version now").isEmpty();
    }

    @Test
    void whatIsOutIsFlaggedWhileOnlyTheDraftIsRightAlready() {
        var course = publish(course(chapter("正文提到", "见《候鸟保护法》第四条", List.of()), chapter("列明条文", "", cites(TITLE, null, "第四条"))));
        var chapters = course.draft().chapters();
        world.as("editor", () -> world.edit.update(course.id(), course.revision(), course.draft().withChapters(List.of(
                new ChapterDraft(chapters.getFirst().id(), "正文提到", 60, "见新法", cites(TITLE, CHANGE.to(), "第四条"), List.of())))));

        raise();

        assertThat(open()).hasSize(2).allSatisfy(found -> assertThat(found).matches(LawFlags.Shown::edited).matches(now -> !now.cited() && !now.published()));
        assertThat(open()).extracting(LawFlags.Shown::chapterTitle).containsExactlyInAnyOrder("正文提到", null);
    }

    @Test
    void whatIsPublishedAfterTheLawChangedIsFlaggedOnceLikeWhatWasThereBefore() {
        var course = publish(course(chapter("旧版本", "《中华人民共和国候鸟保护法》第五十九条之一", cites(TITLE, CHANGE.from(), "第四条")), chapter("已是新版本", "", cites(TITLE, CHANGE.to(), "第四条")),
                chapter("不写版本", "", cites(TITLE, null, "第四条"))));
        var other = course(chapter("别的课程", "", cites(TITLE, CHANGE.from(), "第四条")));

        check(course);
        check(course);

        assertThat(open()).extracting(LawFlags.Shown::chapterTitle).containsExactly("旧版本", "旧版本");
        assertThat(open()).extracting(found -> found.flagged().flag().amendment().change().article()).containsExactlyInAnyOrder("4", "59-1");
        var first = open().getFirst().flagged().flag().id();
        world.as("editor", () -> flags.settle(first, LawFlag.State.CONFIRMED));
        check(course);
        assertThat(open()).as("what was settled stays settled").hasSize(1);
        check(other);
        assertThat(open()).hasSize(2);
    }

    @Test
    void whereTheLibrarysTextWasWrongWhatCitesThatVersionIsFlaggedAndSettledByAnEditThatCitesItStill() {
        var course = publish(course(chapter("列明版本", "旧文字", cites(TITLE, CHANGE.from(), "第四条"))));
        course(chapter("别的版本", "", cites(TITLE, CHANGE.to(), "第四条")), chapter("别的条文", "", cites(TITLE, CHANGE.from(), "第五条")));
        var inForce = course(chapter("不写版本", "", cites(TITLE, null, "第四条")));
        var corrected = LawChanged.corrected(LAW, TITLE, OLD, CHANGE.from(), LocalDate.of(2026, 6, 1), List.of("4"), _ -> true);

        raise(corrected);
        raise(corrected);

        assertThat(open()).extracting(LawFlags.Shown::chapterTitle).containsExactlyInAnyOrder("列明版本", "不写版本");
        assertThat(open()).allMatch(found -> found.flagged().flag().amendment().textCorrected() && found.cited() && !found.edited());
        var flag = open().stream().filter(found -> "列明版本".equals(found.chapterTitle())).findAny().orElseThrow().flagged().flag();
        assertRefused(LearningProblem.LAW_FLAG_NOTHING_EDITED, flag.id(), LawFlag.State.EDITED);
        publish(edit(course, "新文字", cites(TITLE, CHANGE.from(), "第四条")));
        assertThat(world.as("editor", () -> flags.settle(flag.id(), LawFlag.State.EDITED)).cited()).isFalse();
        assertThat(open()).singleElement().matches(found -> found.flagged().courseId().equals(inForce.id()));

        inForceSince = CHANGE.to();
        raise(LawChanged.corrected(LAW, TITLE, OLD, CHANGE.from(), LocalDate.of(2026, 7, 1), List.of("4"), _ -> true));
        assertThat(open()).as("a text that is in force no more concerns who states it").filteredOn(found -> found.flagged().flag().amendment().to().getMonthValue() == 7)
                .singleElement().matches(found -> "列明版本".equals(found.chapterTitle()));
    }

    @Test
    void saysWhichChaptersCiteAVersionInDraftsAndInWhatIsOut() {
        var course = publish(course(chapter("列明版本", "", cites("《护鸟条例》", CHANGE.from(), "第四条")), chapter("别的版本", "", cites(TITLE, CHANGE.to(), "第四条"))));
        course(chapter("不写版本", "", cites(TITLE, null, "第四条")), chapter("别的法律", "", cites("中华人民共和国宪法", CHANGE.from(), "第四条")));
        var citing = new CitingChapters(new JpaCourses(world.work.entityManager()));
        var names = new Library().names(TITLE);

        assertThat(world.as("editor", () -> citing.citing(names, CHANGE.from(), 20))).containsExactly("课程《候鸟》，章节“列明版本”");
        assertThat(world.as("editor", () -> citing.citing(names, null, 20))).hasSize(3);
        assertThat(world.as("editor", () -> citing.citing(names, null, 2))).hasSize(2);
        var practised = course(chapter("没有引用", "", List.of()));
        world.as("editor", () -> world.edit.replaceQuestions(practised.id(), practised.revision(), List.of(
                new QuestionDraft("q", CourseQuestion.Type.SINGLE, 1, "题", List.of("对", "错一", "错二"), List.of(1), "护鸟条例", "第四条", "因为"))));
        assertThat(world.as("editor", () -> citing.citing(names, null, 20))).as("a question states no version").hasSize(4).contains("课程《候鸟》的练习题");
        edit(course, "", cites(TITLE, CHANGE.to(), "第四条"));
        assertThat(world.as("editor", () -> citing.citing(names, CHANGE.from(), 20))).as("learners still read it").containsExactly("课程《候鸟》，已发布的内容");
        assertThat(world.as("editor", () -> citing.citing(names, LocalDate.of(2001, 1, 1), 20))).isEmpty();
    }

    private void check(StoredCourse course) {
        world.as("editor", () -> {
            flags.check(course.id());
            return true;
        });
    }

    @Test
    void anotherCitysFlagsAreNotThere() {
        course(chapter("列明条文", "", cites(TITLE, null, "第四条")));
        raise();
        var id = open().getFirst().flagged().flag().id();
        var mine = world;
        aCity();

        assertThat(open()).isEmpty();
        assertThatThrownBy(() -> world.as("editor", () -> flags.settle(id, LawFlag.State.CONFIRMED))).isInstanceOf(Refusal.class);
        assertThat(mine.city).isNotEqualTo(world.city);
    }

    private void assertRefused(ProblemCode problem, UUID id, LawFlag.State outcome) {
        assertThatThrownBy(() -> world.as("editor", () -> flags.settle(id, outcome))).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(problem));
    }

    private StoredCourse course(ChapterDraft... chapters) {
        return world.as("editor", () -> world.edit.create(new CourseDraft("候鸟", "", CourseKind.ELECTIVE, "ecology", List.of("staff"), "", "", 20, 30, 40, List.of(chapters))));
    }

    private StoredCourse publish(StoredCourse course) {
        return world.asAdministrator(() -> world.publish.publish(course.id(), course.revision()));
    }

    private StoredCourse edit(StoredCourse course, String markdown, List<Citation> cites) {
        var chapter = course.draft().chapters().getFirst();
        return world.as("editor", () -> world.edit.update(course.id(), course.revision(), course.draft().withChapters(List.of(
                new ChapterDraft(chapter.id(), chapter.title(), 60, markdown, cites, List.of())))));
    }

    private static ChapterDraft chapter(String title, String markdown, List<Citation> cites) {
        return new ChapterDraft(UUID.randomUUID(), title, 60, markdown, cites, List.of());
    }

    private static List<Citation> cites(String law, @Nullable LocalDate version, String... articles) {
        return List.of(new Citation(law, version, List.of(articles)));
    }

    private void raise() {
        raise(CHANGE);
    }

    private void raise(LawChanged change) {
        world.as("editor", () -> {
            flags.raise(change);
            return true;
        });
    }

    private List<LawFlags.Shown> open() {
        return page(LawFlag.State.OPEN);
    }

    private List<LawFlags.Shown> page(LawFlag.State state) {
        return world.as("editor", () -> flags.page(state, null, null, 50).items());
    }

    /** A library that knows the law by an alias. */
    private final class Library implements Statutes {
        @Override
        public Optional<LocalDate> inForce(String title) {
            return law(title).map(_ -> inForceSince);
        }

        @Override
        public Optional<Law> law(String title) {
            return title.equals(TITLE) ? Optional.of(new Law(LAW, TITLE, "候鸟保护法", "行政法", List.of(TITLE, "护鸟条例"), List.of(CHANGE.to(), CHANGE.from()))) : Optional.empty();
        }

        @Override public Optional<Article> article(String law, String versionDate, String article) { return Optional.empty(); }
        @Override public List<org.xuefa.statutes.Citation> unknown(Collection<org.xuefa.statutes.Citation> citations) { return List.of(); }
        /** The law has changed since the older version. */
        @Override public List<Amendment> amended(Collection<org.xuefa.statutes.Citation> citations) {
            return citations.stream().filter(citation -> law(citation.law()).isPresent() && citation.versionDate().equals("2020-01-01"))
                    .flatMap(citation -> CHANGE.among(citation.article()).stream()).distinct().toList();
        }

        @Override public List<org.xuefa.statutes.Citation> outdated(Collection<org.xuefa.statutes.Citation> citations) { return List.of(); }
    }
}
