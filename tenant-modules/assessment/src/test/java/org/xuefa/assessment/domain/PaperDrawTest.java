package org.xuefa.assessment.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xuefa.assessment.domain.QuestionType.MULTIPLE;
import static org.xuefa.assessment.domain.QuestionType.SINGLE;
import static org.xuefa.assessment.domain.QuestionType.TRUEFALSE;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PaperDrawTest {
    private final List<PoolQuestion> pool = new ArrayList<>();

    @Test
    void drawsExactlyWhatTheLinesSayWithoutAnyQuestionTwice() {
        fill(SINGLE, "constitution", 1, 40);
        fill(MULTIPLE, "ecology", 2, 30);
        fill(TRUEFALSE, "ecology", 1, 20);

        var drawn = draw(line(SINGLE, null, null, 25, 2), line(MULTIPLE, null, null, 10, 4), line(TRUEFALSE, null, null, 10, 1)).draw(1);

        assertThat(drawn.isComplete()).isTrue();
        assertThat(drawn.items()).hasSize(45).extracting(PaperItem::versionId).doesNotHaveDuplicates();
        assertThat(drawn.items()).extracting(PaperItem::type).isSorted();
        assertThat(drawn.items().stream().mapToInt(PaperItem::points).sum()).isEqualTo(100);
    }

    @Test
    void findsAPaperWhenLinesCompeteForTheSameQuestions() {
        // One line asks for a topic, one for a difficulty, one takes anything: only one assignment serves all three.
        fill(SINGLE, "constitution", 1, 1);
        fill(SINGLE, "constitution", 3, 1);
        fill(SINGLE, "ecology", 3, 1);
        var draw = draw(line(SINGLE, null, null, 1, 20), line(SINGLE, null, 3, 1, 40), line(SINGLE, "constitution", null, 1, 40));

        for (long seed = 0; seed < 200; seed++) {
            assertThat(draw.draw(seed).isComplete()).as("seed " + seed).isTrue();
        }
    }

    @Test
    void saysForEachLineWhatIsMissing() {
        fill(SINGLE, "constitution", 1, 5);

        var check = PoolCheck.of(new Design(List.of(line(SINGLE, "constitution", null, 4, 10), line(SINGLE, null, null, 3, 10), line(MULTIPLE, null, null, 2, 15))), pool);

        assertThat(check.isSufficient()).isFalse();
        assertThat(check.lines()).extracting(PoolCheck.Line::available).containsExactly(5, 5, 0);
        assertThat(check.lines().stream().mapToInt(PoolCheck.Line::missing).sum()).isEqualTo(4);
        assertThat(check.lines().get(2).missing()).isEqualTo(2);
    }

    @Test
    void theSameSeedGivesTheSamePaperAndAnotherSeedAnother() {
        fill(SINGLE, "constitution", 1, 60);
        var draw = draw(line(SINGLE, null, null, 20, 5));

        assertThat(draw.draw(42)).isEqualTo(draw.draw(42));
        assertThat(PaperLayout.fingerprint(draw.draw(42).items())).isNotEqualTo(PaperLayout.fingerprint(draw.draw(43).items()));
    }

    @Test
    void theExpectedOverlapIsWhatPapersReallyHaveInCommon() {
        fill(SINGLE, "constitution", 1, 100);
        var draw = draw(line(SINGLE, null, null, 50, 2));

        double common = 0;
        for (long seed = 0; seed < 100; seed++) {
            var one = new HashSet<>(draw.draw(seed).items().stream().map(PaperItem::versionId).toList());
            one.retainAll(draw.draw(seed + 1000).items().stream().map(PaperItem::versionId).toList());
            common += one.size();
        }

        assertThat(draw.expectedOverlapPercent()).isEqualTo(50);
        assertThat(common / 100).isBetween(23.5, 26.5);
    }

    @Test
    void everyQuestionHasTheSameChance() {
        fill(SINGLE, "constitution", 1, 20);
        var draw = draw(line(SINGLE, null, null, 5, 20));

        var counts = new int[20];
        for (long seed = 0; seed < 4000; seed++) {
            draw.draw(seed).items().forEach(item -> counts[(int) item.versionId().getLeastSignificantBits()]++);
        }

        assertThat(IntStream.of(counts)).allSatisfy(count -> assertThat(count).isBetween(880, 1120));
    }

    @Test
    void trueAndFalseKeepTheirOrderAndAnOptionAboutTheOthersStaysLast() {
        fill(TRUEFALSE, "ecology", 1, 5);
        pool.add(new PoolQuestion(new UUID(1, 99), SINGLE, "ecology", 1, 4, true));

        var items = draw(line(TRUEFALSE, null, null, 5, 10), line(SINGLE, null, null, 1, 50)).draw(7).items();

        assertThat(items.getFirst().order().digits()).hasSize(4).endsWith("3");
        assertThat(items.subList(1, 6)).allSatisfy(item -> assertThat(item.order().digits()).isEqualTo("01"));
    }

    @Test
    void aLayoutReadsBackAsItWasWritten() {
        fill(SINGLE, "constitution", 1, 20);
        fill(MULTIPLE, "constitution", 1, 20);
        var items = draw(line(SINGLE, null, null, 10, 4), line(MULTIPLE, null, null, 10, 6)).draw(3).items();

        assertThat(PaperLayout.read(items.stream().map(PaperItem::versionId).toList(), PaperLayout.write(items))).isEqualTo(items);
    }

    @Test
    void goesFromThePapersNumbersToTheBanksAndBack() {
        var order = new OptionOrder("2031");

        assertThat(order.toBank(Choice.of(1, 4)).numbers()).containsExactly(2, 3);
        assertThat(order.toPaper(Choice.of(2, 3)).numbers()).containsExactly(1, 4);
        assertThat(order.arrange(List.of("a", "b", "c", "d"))).containsExactly("c", "a", "d", "b");
    }

    private PaperDraw draw(BlueprintLine... lines) {
        return new PaperDraw(new Design(List.of(lines)), pool);
    }

    private void fill(QuestionType type, String topic, int difficulty, int count) {
        for (int at = 0; at < count; at++) {
            pool.add(new PoolQuestion(new UUID(0, pool.size()), type, topic, difficulty, type == TRUEFALSE ? 2 : 4, type == TRUEFALSE));
        }
    }

    private static BlueprintLine line(QuestionType type, @Nullable String topic, @Nullable Integer difficulty, int count, int points) {
        return new BlueprintLine(type, topic, difficulty, count, points);
    }
}
