package org.xuefa.assessment.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xuefa.assessment.QuestionsChanged;
import org.xuefa.assessment.boundary.IndexQuestions;
import org.xuefa.assessment.domain.Question;
import org.xuefa.assessment.domain.QuestionContent;
import org.xuefa.assessment.domain.QuestionState;
import org.xuefa.assessment.domain.QuestionType;
import org.xuefa.platform.identity.Caller;
import org.xuefa.platform.identity.Role;
import org.xuefa.platform.outbox.EventContext;
import org.xuefa.platform.search.CityDocuments;
import org.xuefa.platform.search.CityIndex;
import org.xuefa.platform.search.CityQuery;
import org.xuefa.platform.search.Viewer;
import org.xuefa.testkit.Database;
import org.xuefa.testkit.DatabaseExtension;
import org.xuefa.testkit.SearchEngine;

/** Questions in the search index: for their editors alone, without what tells the answer, equal to the bank. */
@ExtendWith(DatabaseExtension.class)
class QuestionIndexIT {
    private static final Caller EDITOR = new Caller("editor", "editor", "编辑", Set.of(Role.QUESTION_EDITOR));
    private static final EventContext CONTEXT = new EventContext(UUID.randomUUID(), Instant.EPOCH, 1);
    private final Bench bench;
    private final CityIndex index;
    private final QuestionDocuments documents;
    private int delivered;

    QuestionIndexIT(Database database) {
        bench = new Bench(database);
        var sources = new ArrayList<CityDocuments>();
        index = new CityIndex(SearchEngine.shared().gateway(database), sources);
        documents = new QuestionDocuments(new Feed(), index);
        sources.add(documents);
    }

    @Test
    void aQuestionIsFoundByItsEditorsAsItIsAndNotOnceItIsRetired() {
        var made = create("候鸟迁飞时不得从事哪项活动？");
        deliver();
        assertThat(titles("候鸟迁飞", Role.QUESTION_EDITOR)).containsExactly("候鸟迁飞时不得从事哪项活动？");
        assertThat(titles("候鸟迁飞", Role.CITY_ADMIN)).hasSize(1);
        for (var role : Set.of(Role.LEARNER, Role.COURSE_EDITOR, Role.OVERSIGHT_VIEWER, Role.UNIT_ADMIN)) {
            assertThat(titles("候鸟迁飞", role)).as(role.token()).isEmpty();
        }

        var changed = bench.tx(() -> bench.change.change(made.id(), made.revision(), "ecology", 2, content("留鸟繁殖时不得从事哪项活动？")));
        deliver();
        assertThat(titles("留鸟繁殖", Role.QUESTION_EDITOR)).containsExactly("留鸟繁殖时不得从事哪项活动？");
        assertThat(titles("候鸟迁飞", Role.QUESTION_EDITOR)).isEmpty();
        assertEqual();

        bench.tx(() -> bench.change.changeState(made.id(), changed.revision(), QuestionState.RETIRED));
        deliver();
        assertThat(titles("留鸟繁殖", Role.QUESTION_EDITOR)).isEmpty();
        assertEqual();
    }

    @Test
    void whatTellsTheAnswerIsNotInTheIndexAtAll() {
        create("候鸟迁飞时不得从事哪项活动？");
        deliver();

        assertThat(titles("解释里的秘密", Role.QUESTION_EDITOR)).isEmpty();
        var handed = new ArrayList<String>();
        inCity(() -> documents.all(all -> all.forEach(document -> handed.add(document.toString()))));
        assertThat(handed).hasSize(1).noneMatch(text -> text.contains("解释里的秘密") || text.contains("answer"));
    }

    @Test
    void aWholeBankIsHandedOverInPortions() {
        for (int i = 0; i < 7; i++) {
            create("候鸟迁飞的第" + i + "道题目的题干");
        }
        inCity(index::rebuild);

        assertEqual();
        assertThat(bench.database.as(bench.tenant, index::indexed).get("question").count()).isEqualTo(7);
    }

    private static QuestionContent content(String stem) {
        return QuestionContent.of(QuestionType.SINGLE, stem, List.of("猎捕", "观赏", "研究"), List.of(1), "中华人民共和国野生动物保护法", "第十三条", "解释里的秘密");
    }

    private Question create(String stem) {
        return bench.tx(() -> bench.create.create("ecology", 2, content(stem), EDITOR, UUID.randomUUID().toString()));
    }

    private void deliver() {
        inCity(() -> {
            for (; delivered < bench.events.size(); delivered++) {
                if (bench.events.get(delivered) instanceof QuestionsChanged changed) {
                    new IndexQuestions(documents).handle(changed, CONTEXT);
                }
            }
        });
    }

    private void inCity(Runnable work) {
        bench.database.as(bench.tenant, () -> {
            work.run();
            index.refresh();
            return true;
        });
    }

    private List<String> titles(String words, Role role) {
        var query = new CityQuery(words, List.of(), List.of(), List.of(), null, null, null, null, 0, 50);
        return bench.database.as(bench.tenant, () -> index.search(query, new Viewer(Set.of(role), "staff", Bench.START))).finds().stream().map(CityIndex.Find::title).toList();
    }

    private void assertEqual() {
        assertThat(bench.database.as(bench.tenant, index::indexed)).isEqualTo(bench.database.as(bench.tenant, index::stored));
    }

    /** The feed with a transaction around each method, in small portions. */
    private final class Feed extends FeedQuestions {
        Feed() {
            super(bench.bank);
        }

        @Override
        public List<Entry> page(@Nullable UUID after, int limit) {
            return bench.tx(() -> super.page(after, 3));
        }

        @Override
        public List<Entry> questions(List<UUID> ids) {
            return bench.tx(() -> super.questions(ids));
        }
    }
}
