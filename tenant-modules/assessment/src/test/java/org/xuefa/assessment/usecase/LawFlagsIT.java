package org.xuefa.assessment.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xuefa.assessment.domain.AssessmentProblem;
import org.xuefa.assessment.domain.Question;
import org.xuefa.assessment.domain.QuestionContent;
import org.xuefa.assessment.domain.QuestionState;
import org.xuefa.assessment.domain.QuestionType;
import org.xuefa.assessment.persistence.JpaLawFlags;
import org.xuefa.learning.CourseQuestion;
import org.xuefa.platform.identity.Caller;
import org.xuefa.platform.identity.CurrentCaller;
import org.xuefa.platform.identity.Role;
import org.xuefa.platform.problem.ProblemCode;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.statutes.Amendment;
import org.xuefa.statutes.Article;
import org.xuefa.statutes.ArticleChange;
import org.xuefa.statutes.ArticleChange.Kind;
import org.xuefa.statutes.Citation;
import org.xuefa.statutes.Law;
import org.xuefa.statutes.LawChanged;
import org.xuefa.statutes.LawFlag;
import org.xuefa.statutes.LawFlagProblem;
import org.xuefa.statutes.Statutes;
import org.xuefa.testkit.Database;
import org.xuefa.testkit.DatabaseExtension;

/** What becomes of questions when a law they cite gets a newer version, on the real database. */
@ExtendWith(DatabaseExtension.class)
class LawFlagsIT {
    private static final UUID LAW = UUID.randomUUID();
    private static final String TITLE = "中华人民共和国候鸟保护法";
    private static final LawChanged CHANGE = new LawChanged(LAW, TITLE, UUID.randomUUID(), LocalDate.of(2020, 1, 1), UUID.randomUUID(), LocalDate.of(2026, 5, 1),
            List.of(new ArticleChange("4", Kind.CHANGED, "4"), new ArticleChange("59-1", Kind.REPEALED, null)));
    private static final Caller EDITOR = new Caller("editor", "t-editor", "编辑", Set.of(Role.QUESTION_EDITOR));
    private final Bench bench;
    private final LawFlags flags;

    LawFlagsIT(Database database) {
        bench = new Bench(database);
        flags = new LawFlags(bench.bank, new JpaLawFlags(bench.entityManager), new Library(), bench.audit, bench.clock);
    }

    @BeforeEach
    void anEditor() {
        CurrentCaller.enter(EDITOR);
    }

    @AfterEach
    void gone() {
        CurrentCaller.leave();
    }

    @Test
    void whatCitesAChangedArticleIsFlaggedOnceUnderWhateverNameAndNothingIsAltered() {
        var full = question(TITLE, "第四条");
        var shortened = question("候鸟保护法", "第五十九条之一");
        var alias = question("《护鸟条例》", "第三条、第4条");
        question(TITLE, "第五条");
        question("中华人民共和国宪法", "第四条");
        var retired = question(TITLE, "第四条");
        bench.tx(() -> bench.change.changeState(retired.id(), retired.revision(), QuestionState.RETIRED));

        raise();
        raise();

        assertThat(open()).extracting(found -> found.flagged().questionId()).containsExactlyInAnyOrder(full.id(), shortened.id(), alias.id());
        assertThat(open()).extracting(found -> found.flagged().flag().amendment().change()).containsExactlyInAnyOrder(
                new ArticleChange("4", Kind.CHANGED, "4"), new ArticleChange("59-1", Kind.REPEALED, null), new ArticleChange("4", Kind.CHANGED, "4"));
        assertThat(bench.tx(() -> flags.page(null, null, null, 1)).open()).isEqualTo(3);
        assertThat(open()).allSatisfy(found -> assertThat(found).matches(now -> now.cited() && !now.edited()));
        assertThat(bench.tx(() -> bench.bank.find(full.id()))).contains(full);
    }

    @Test
    void whereTheLibrarysTextWasWrongOnlyTheTextInForceConcernsAQuestion() {
        var question = question(TITLE, "第四条");
        question(TITLE, "第五条");

        bench.run(() -> flags.raise(LawChanged.corrected(LAW, TITLE, CHANGE.fromVersion(), CHANGE.from(), LocalDate.of(2026, 6, 1), List.of("4"), _ -> true)));
        assertThat(open()).as("in force no more").isEmpty();
        bench.run(() -> flags.raise(LawChanged.corrected(LAW, TITLE, CHANGE.toVersion(), CHANGE.to(), LocalDate.of(2026, 6, 1), List.of("4"), _ -> true)));

        assertThat(open()).singleElement().matches(found -> found.flagged().questionId().equals(question.id()) && found.flagged().flag().amendment().textCorrected());
    }

    @Test
    void saysWhichQuestionsCiteALawButNoneStatesAVersion() {
        question(TITLE, "第四条");
        var retired = question("《护鸟条例》", "第五条");
        question("中华人民共和国宪法", "第四条");
        var citing = new CitingQuestions(bench.bank);
        var names = new Library().names(TITLE);

        assertThat(bench.tx(() -> citing.citing(names, null, 20))).containsExactly("题库里的 2 道试题");
        assertThat(bench.tx(() -> citing.citing(names, null, 0))).isEmpty();
        assertThat(bench.tx(() -> citing.citing(names, CHANGE.from(), 20))).isEmpty();
        bench.tx(() -> bench.change.changeState(retired.id(), retired.revision(), QuestionState.RETIRED));
        assertThat(bench.tx(() -> citing.citing(names, null, 20))).containsExactly("题库里的 1 道试题");
        assertThat(bench.tx(() -> citing.citing(new Library().names("没有这部法律"), null, 20))).isEmpty();
    }

    @Test
    void anEditorSettlesAFlagOnceAndSaysEditedOnlyWhereItWas() {
        var kept = question(TITLE, "第四条");
        var changed = question(TITLE, "第五十九条之一");
        raise();
        var ofKept = flagOf(kept);
        var ofChanged = flagOf(changed);

        assertThat(bench.tx(() -> flags.settle(ofKept, LawFlag.State.CONFIRMED)).flagged().flag().settledBy()).isEqualTo("t-editor");
        assertRefused(LawFlagProblem.LAW_FLAG_SETTLED, ofKept, LawFlag.State.EDITED);
        assertRefused(AssessmentProblem.LAW_FLAG_NOTHING_EDITED, ofChanged, LawFlag.State.EDITED);
        bench.tx(() -> bench.change.change(changed.id(), changed.revision(), "ecology", 1, content(TITLE, "第六十条")));
        assertThat(bench.tx(() -> flags.settle(ofChanged, LawFlag.State.EDITED))).matches(now -> now.edited() && !now.cited());

        raise();
        assertThat(open()).as("what was settled stays settled").isEmpty();
        assertThat(bench.tx(() -> flags.page(null, changed.id(), null, 10)).items()).hasSize(1);
        assertThat(bench.audited).contains("question.law-flag-settled");
    }

    @Test
    void whatCameWithACourseAfterTheLawChangedIsFlaggedOnceLikeWhatWasThereBefore() {
        var course = UUID.randomUUID();
        var offered = List.of(offered("第四条"), offered("第五条"));
        var take = new ImportCourseQuestions(_ -> offered, bench.bank, bench.papers, bench::publish, bench.clock);
        bench.run(() -> take.ofCourse(course));
        var source = ImportCourseQuestions.source(course);

        bench.run(() -> flags.check(source, Map.of()));
        assertThat(open()).as("cited as in force").isEmpty();
        bench.run(() -> flags.check(source, Map.of("候鸟保护法", CHANGE.from())));
        bench.run(() -> flags.check(source, Map.of("候鸟保护法", CHANGE.from())));
        raise();

        assertThat(open()).singleElement().matches(found -> found.flagged().flag().amendment().change().article().equals("4"));
    }

    private static CourseQuestion offered(String article) {
        var id = UUID.randomUUID();
        return new CourseQuestion(id, id.toString(), CourseQuestion.Type.SINGLE, "ecology", List.of("staff"), 1, "下列哪一项是对的？" + article, List.of("甲", "乙", "丙"), List.of(1), TITLE, article, "解释");
    }

    private void assertRefused(ProblemCode problem, UUID id, LawFlag.State outcome) {
        assertThatThrownBy(() -> bench.tx(() -> flags.settle(id, outcome))).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(problem));
    }

    private UUID flagOf(Question question) {
        return open().stream().map(LawFlags.Shown::flagged).filter(one -> one.questionId().equals(question.id())).findAny().orElseThrow().flag().id();
    }

    private Question question(String law, String article) {
        return bench.tx(() -> bench.create.create("ecology", 1, content(law, article), EDITOR, UUID.randomUUID().toString()));
    }

    private static QuestionContent content(String law, String article) {
        return QuestionContent.of(QuestionType.SINGLE, "下列哪一项是对的？", List.of("甲", "乙", "丙"), List.of(1), law, article, "解释");
    }

    private void raise() {
        bench.run(() -> flags.raise(CHANGE));
    }

    private List<LawFlags.Shown> open() {
        return bench.tx(() -> flags.page(LawFlag.State.OPEN, null, null, 50)).items();
    }

    /** A library that knows the law by an alias. */
    private static final class Library implements Statutes {
        @Override
        public Optional<Law> law(String title) {
            return title.equals(TITLE) ? Optional.of(new Law(LAW, TITLE, "候鸟保护法", "行政法", List.of(TITLE, "护鸟条例"), List.of(CHANGE.to(), CHANGE.from()))) : Optional.empty();
        }

        @Override
        public Optional<Article> article(String law, String versionDate, String article) {
            return Optional.empty();
        }

        @Override
        public List<Citation> unknown(Collection<Citation> citations) {
            return List.of();
        }

        /** The law has changed since the older version. */
        @Override
        public List<Amendment> amended(Collection<Citation> citations) {
            return citations.stream().filter(citation -> law(citation.law()).isPresent() && citation.versionDate().equals("2020-01-01"))
                    .flatMap(citation -> CHANGE.among(citation.article()).stream()).toList();
        }

        @Override
        public List<Citation> outdated(Collection<Citation> citations) {
            return List.of();
        }
    }
}
