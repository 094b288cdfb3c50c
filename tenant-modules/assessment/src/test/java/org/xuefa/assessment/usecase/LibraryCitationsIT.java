package org.xuefa.assessment.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xuefa.assessment.domain.AssessmentProblem;
import org.xuefa.assessment.domain.Question;
import org.xuefa.assessment.domain.QuestionContent;
import org.xuefa.assessment.domain.QuestionState;
import org.xuefa.assessment.domain.QuestionType;
import org.xuefa.platform.identity.Caller;
import org.xuefa.platform.identity.CurrentCaller;
import org.xuefa.platform.identity.Role;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.statutes.Amendment;
import org.xuefa.statutes.Article;
import org.xuefa.statutes.Citation;
import org.xuefa.statutes.Law;
import org.xuefa.statutes.Statutes;
import org.xuefa.testkit.Database;
import org.xuefa.testkit.DatabaseExtension;

/** An active question cites articles that the library has; what the library does not know at all is left to the editor. */
@ExtendWith(DatabaseExtension.class)
class LibraryCitationsIT {
    private static final String TITLE = "中华人民共和国候鸟保护法";
    private static final Caller EDITOR = new Caller("editor", "t-editor", "编辑", Set.of(Role.QUESTION_EDITOR));
    private final Bench bench;
    private final ChangeQuestion change;

    LibraryCitationsIT(Database database) {
        bench = new Bench(database);
        change = new ChangeQuestion(bench.bank, new LibraryCitations(new FourArticles()), bench.papers, bench::publish, bench.audit, bench.clock);
    }

    @BeforeEach
    void anEditor() {
        CurrentCaller.enter(EDITOR);
    }

    @AfterEach
    void gone() {
        CurrentCaller.leave();
    }

    @ParameterizedTest
    @CsvSource({"中华人民共和国候鸟保护法, 第五条", "《中华人民共和国候鸟保护法》, 第九十九条", "中华人民共和国候鸟保护法, '第三条、第5条'"})
    void aQuestionThatCitesAnArticleTheLawDoesNotHaveStaysADraft(String law, String article) {
        var draft = question(law, article);

        assertThatThrownBy(() -> activate(draft)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.problem()).isEqualTo(AssessmentProblem.QUESTION_ARTICLE_UNKNOWN);
            assertThat(refusal.facts()).containsEntry("law", TITLE);
            assertThat(refusal.fields()).singleElement().satisfies(field -> assertThat(field.pointer()).isEqualTo("/article"));
        });

        assertThat(bench.tx(() -> bench.bank.find(draft.id()))).contains(draft);
        var corrected = bench.tx(() -> change.change(draft.id(), draft.revision(), "ecology", 1, content(law, "第四条")));
        assertThat(activate(corrected).state()).isEqualTo(QuestionState.ACTIVE);
    }

    @ParameterizedTest
    @CsvSource({"中华人民共和国候鸟保护法, 第四条", "中华人民共和国候鸟保护法, 序言", "中国共产党纪律处分条例, 第五百条"})
    void whatTheLibraryHasOrCannotTellIsActivated(String law, String article) {
        assertThat(activate(question(law, article)).state()).isEqualTo(QuestionState.ACTIVE);
    }

    @Test
    void anActiveQuestionIsNotChangedToCiteWhatIsNotThere() {
        var active = activate(question(TITLE, "第一条"));

        assertThatThrownBy(() -> bench.tx(() -> change.change(active.id(), active.revision(), "ecology", 1, content(TITLE, "第五条"))))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(AssessmentProblem.QUESTION_ARTICLE_UNKNOWN));

        assertThat(bench.tx(() -> bench.bank.find(active.id()))).contains(active);
    }

    private Question activate(Question question) {
        return bench.tx(() -> change.changeState(question.id(), question.revision(), QuestionState.ACTIVE));
    }

    private Question question(String law, String article) {
        return bench.tx(() -> bench.create.create("ecology", 1, content(law, article), EDITOR, UUID.randomUUID().toString()));
    }

    private static QuestionContent content(String law, String article) {
        return QuestionContent.of(QuestionType.SINGLE, "下列哪一项是对的？", List.of("甲", "乙", "丙"), List.of(1), law, article, "解释");
    }

    /** A library of one law with four articles. */
    private static final class FourArticles implements Statutes {
        @Override
        public Optional<Law> law(String title) {
            return title.equals(TITLE) ? Optional.of(new Law(UUID.randomUUID(), TITLE, "候鸟保护法", "行政法", List.of(), List.of())) : Optional.empty();
        }

        @Override
        public Optional<Article> article(String law, String versionDate, String article) {
            return Optional.empty();
        }

        @Override
        public List<Citation> unknown(Collection<Citation> citations) {
            return citations.stream().filter(citation -> !Set.of("第一条", "第二条", "第三条", "第四条").contains(citation.article())).toList();
        }

        @Override
        public List<Citation> outdated(Collection<Citation> citations) {
            return List.of();
        }

        @Override
        public List<Amendment> amended(Collection<Citation> citations) {
            return List.of();
        }
    }
}
