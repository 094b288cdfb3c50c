package org.xuefa.assessment.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xuefa.assessment.domain.QuestionType.MULTIPLE;
import static org.xuefa.assessment.domain.QuestionType.SINGLE;
import static org.xuefa.assessment.domain.QuestionType.TRUEFALSE;
import static org.xuefa.campaign.ExamRule.MultipleChoice.ALL_OR_NOTHING;
import static org.xuefa.campaign.ExamRule.MultipleChoice.PARTIAL;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.xuefa.assessment.Grade;
import org.xuefa.campaign.ExamRule;
import org.xuefa.campaign.ScoreRule;

class MarkingTest {
    private static final UUID ONE = new UUID(0, 1);
    private static final UUID TWO = new UUID(0, 2);
    private static final UUID THREE = new UUID(0, 3);

    /** Keys in the bank's order: the third option; the first, second and fourth; right. */
    private static final Map<UUID, QuestionKey> KEYS = Map.of(ONE, key(3), TWO, key(1, 2, 4), THREE, key(1));

    /** The paper shows the options of the first question as 3 1 4 2, of the second as 4 3 2 1. */
    private static final Paper PAPER = new Paper(new UUID(9, 9), 1, List.of(
            new PaperItem(ONE, SINGLE, new OptionOrder("2031"), 40), new PaperItem(TWO, MULTIPLE, new OptionOrder("3210"), 50), new PaperItem(THREE, TRUEFALSE, new OptionOrder("01"), 10)));

    @Test
    void givesFullPointsForEveryRightAnswerInTheOrderOfThePaper() {
        var sheet = AnswerSheet.empty(3).with(1, Choice.of(1), 1).with(2, Choice.of(1, 3, 4), 1).with(3, Choice.of(1), 1);

        var marked = marking(ALL_OR_NOTHING).mark(PAPER, sheet);

        assertThat(marked).isEqualTo(new Marking.Marked(List.of(40, 50, 10), 100, 3, 3));
    }

    @Test
    void anEmptySheetScoresZero() {
        assertThat(marking(PARTIAL).mark(PAPER, AnswerSheet.empty(3))).isEqualTo(new Marking.Marked(List.of(0, 0, 0), 0, 0, 0));
    }

    @Test
    void allOrNothingGivesNothingForTooFew() {
        assertThat(marking(ALL_OR_NOTHING).mark(PAPER, AnswerSheet.empty(3).with(2, Choice.of(1, 3), 1)).score()).isZero();
    }

    @Test
    void partialGivesTheShareFoundInWholePointsAndNothingOnceOneIsWrong() {
        assertThat(marking(PARTIAL).mark(PAPER, AnswerSheet.empty(3).with(2, Choice.of(1, 3), 1)).score()).isEqualTo(33);
        assertThat(marking(PARTIAL).mark(PAPER, AnswerSheet.empty(3).with(2, Choice.of(1, 2), 1)).score()).isZero();
        assertThat(marking(PARTIAL).mark(PAPER, AnswerSheet.empty(3).with(2, Choice.of(1, 2, 3, 4), 1)).score()).isZero();
    }

    @Test
    void aChoiceBeyondTheOptionsIsWrongAndNotIgnored() {
        assertThat(marking(ALL_OR_NOTHING).mark(PAPER, AnswerSheet.empty(3).with(1, Choice.of(1, 6), 1)).score()).isZero();
    }

    @Test
    void twoChoicesForASingleAreWrong() {
        assertThat(marking(PARTIAL).mark(PAPER, AnswerSheet.empty(3).with(1, Choice.of(1, 2), 1)).score()).isZero();
    }

    @Test
    void aVoidItemGivesEverybodyItsPoints() {
        var marking = Marking.of(rule(ALL_OR_NOTHING), KEYS, List.of(ruling(1, ONE, Ruling.Kind.VOID, Choice.NONE)));

        assertThat(marking.mark(PAPER, AnswerSheet.empty(3)).score()).isEqualTo(40);
    }

    @Test
    void theNewestRulingOnAnItemCounts() {
        var sheet = AnswerSheet.empty(3).with(1, Choice.of(2), 1);
        var rekeyed = ruling(1, ONE, Ruling.Kind.REKEY, Choice.of(1));

        assertThat(Marking.of(rule(ALL_OR_NOTHING), KEYS, List.of(rekeyed)).mark(PAPER, sheet).score()).isEqualTo(40);
        assertThat(Marking.of(rule(ALL_OR_NOTHING), KEYS, List.of(ruling(2, ONE, Ruling.Kind.REKEY, Choice.of(4)), rekeyed)).mark(PAPER, sheet).score()).isZero();
    }

    @Test
    void gradesIncludeTheirLowestScore() {
        var rule = rule(ALL_OR_NOTHING);

        assertThat(List.of(100, 90, 89, 80, 79, 60, 59, 0)).extracting(rule::grade).containsExactly(
                Grade.EXCELLENT, Grade.EXCELLENT, Grade.GOOD, Grade.GOOD, Grade.PASS, Grade.PASS, Grade.FAIL, Grade.FAIL);
    }

    private static Marking marking(ExamRule.MultipleChoice multiple) {
        return Marking.of(rule(multiple), KEYS, List.of());
    }

    private static MarkingRule rule(ExamRule.MultipleChoice multiple) {
        return new MarkingRule(1, multiple, ExamRule.Result.BEST, new ExamRule.GradeBands(90, 80, 60), ScoreRule.EXAM);
    }

    private static Ruling ruling(int number, UUID version, Ruling.Kind kind, Choice answer) {
        return new Ruling(new UUID(7, number), new UUID(8, 8), number, version, kind, answer, "题目有误", Instant.EPOCH, false, 0, 0);
    }

    private static QuestionKey key(Integer... numbers) {
        return new QuestionKey(Choice.of(numbers), null, null, null);
    }
}
