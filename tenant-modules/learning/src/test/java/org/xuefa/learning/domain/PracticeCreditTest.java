package org.xuefa.learning.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.xuefa.campaign.PracticeRule;
import org.xuefa.learning.CourseQuestion;
import org.xuefa.spi.Credit;

class PracticeCreditTest {
    private final PracticeRule rule = new PracticeRule(10, PracticeRule.Scoring.SCALED, Credit.of(30), Credit.of(40), 60);
    private final PracticeCredit scaled = PracticeCredit.of(rule, Credit.of(30), Credit.of(40));

    @Test
    void givesThirtyAtThePassScoreAndFortyAtAHundred() {
        assertThat(scaled.of(59)).isEqualTo(Credit.ZERO);
        assertThat(scaled.of(60)).isEqualTo(Credit.of(30));
        assertThat(scaled.of(80)).isEqualTo(Credit.of(35));
        assertThat(scaled.of(100)).isEqualTo(Credit.of(40));
    }

    @Test
    void givesWholeCreditsRoundedDown() {
        assertThat(scaled.of(99)).isEqualTo(Credit.of(39));
        assertThat(IntStream.rangeClosed(0, 100).mapToObj(scaled::of)).allMatch(credit -> credit.tenths() % 10 == 0);
    }

    @Test
    void aFixedRuleGivesTheLargerAmountForEveryPass() {
        var fixed = PracticeCredit.of(new PracticeRule(10, PracticeRule.Scoring.FIXED, Credit.of(30), Credit.of(40), 60), Credit.of(30), Credit.of(40));

        assertThat(fixed.of(59)).isEqualTo(Credit.ZERO);
        assertThat(fixed.of(60)).isEqualTo(Credit.of(40));
    }

    @Test
    void aCourseMayNarrowTheRangeButNotWidenIt() {
        assertThat(PracticeCredit.of(rule, Credit.of(32), Credit.of(36))).extracting(PracticeCredit::minimum, PracticeCredit::maximum).containsExactly(Credit.of(32), Credit.of(36));
        assertThat(PracticeCredit.of(rule, Credit.of(1), Credit.of(99))).extracting(PracticeCredit::minimum, PracticeCredit::maximum).containsExactly(Credit.of(30), Credit.of(40));
        assertThat(PracticeCredit.of(rule, Credit.of(50), Credit.of(60))).extracting(PracticeCredit::minimum, PracticeCredit::maximum).containsExactly(Credit.of(30), Credit.of(40));
    }

    @Test
    void aBetterResultAddsTheDifferenceAndAWorseOneNothing() {
        assertThat(scaled.added(60, Credit.ZERO)).isEqualTo(Credit.of(30));
        assertThat(scaled.added(100, Credit.of(30))).isEqualTo(Credit.of(10));
        assertThat(scaled.added(70, Credit.of(40))).isEqualTo(Credit.ZERO);
        assertThat(scaled.added(10, Credit.of(30))).isEqualTo(Credit.ZERO);
    }

    @Test
    void drawsEachQuestionOnceAndAllWhenThereAreFewer() {
        var questions = IntStream.range(0, 6).mapToObj(PracticeCreditTest::question).toList();

        for (int seed = 0; seed < 200; seed++) {
            var drawn = PracticeDraw.draw(questions, 4, new SplittableRandom(seed));
            assertThat(drawn).hasSize(4).extracting(Practice.Item::questionId).doesNotHaveDuplicates();
            assertThat(drawn).extracting(Practice.Item::number).containsExactly(1, 2, 3, 4);
            assertThat(drawn).allSatisfy(item -> assertThat(item.optionOrder()).containsExactlyInAnyOrder(1, 2, 3, 4));
        }
        assertThat(PracticeDraw.draw(questions, 10, new SplittableRandom(1))).hasSize(6);
    }

    @Test
    void readsAnswersThroughTheOrderInWhichOptionsWereShown() {
        var item = new Practice.Item(1, UUID.randomUUID(), List.of(3, 1, 4, 2), null, null);

        assertThat(item.original(List.of(1, 4))).containsExactly(2, 3);
        assertThat(item.shown(List.of(2, 3))).containsExactly(1, 4);
    }

    private static CourseQuestion question(int number) {
        return new CourseQuestion(new UUID(0, number), "q" + number, CourseQuestion.Type.SINGLE, "constitution", List.of("staff"), 1, "stem", List.of("a", "b", "c", "d"), List.of(1),
                "law", "第一条", "because");
    }
}
