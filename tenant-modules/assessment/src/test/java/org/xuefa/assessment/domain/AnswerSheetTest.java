package org.xuefa.assessment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AnswerSheetTest {
    @Test
    void anEmptySheetHasNoChoiceAndSequenceZeroEverywhere() {
        var sheet = AnswerSheet.empty(3);

        assertThat(sheet.items()).isEqualTo(3);
        assertThat(sheet.answered()).isEmpty();
        assertThat(sheet.sequenceOf(3)).isZero();
    }

    @Test
    void keepsChoiceAndSequenceOfEachItemApart() {
        var sheet = AnswerSheet.empty(3).with(1, Choice.of(1), 1).with(3, Choice.of(2, 4, 6), AnswerSheet.HIGHEST_SEQUENCE);

        assertThat(sheet.choice(1).numbers()).containsExactly(1);
        assertThat(sheet.choice(2).isEmpty()).isTrue();
        assertThat(sheet.choice(3).numbers()).containsExactly(2, 4, 6);
        assertThat(sheet.sequenceOf(3)).isEqualTo(0xFFFFFF);
        assertThat(sheet.answered()).containsExactly(1, 3);
    }

    @Test
    void aLatePacketNeverUndoesANewerAnswer() {
        var sheet = AnswerSheet.empty(1).with(1, Choice.of(2), 7);

        assertThat(sheet.with(1, Choice.of(3), 6)).isEqualTo(sheet);
        assertThat(sheet.with(1, Choice.of(3), 7)).isEqualTo(sheet);
        assertThat(sheet.with(1, Choice.NONE, 8).answered()).isEmpty();
    }

    @Test
    void sequencesCompareAsTextAsTheyCompareAsNumbers() {
        assertThat(AnswerSheet.sequence(9)).isLessThan(AnswerSheet.sequence(10));
        assertThat(AnswerSheet.sequence(255)).isLessThan(AnswerSheet.sequence(256));
        assertThat(AnswerSheet.sequence(0x0FFFFF)).isLessThan(AnswerSheet.sequence(0x100000));
    }
}
