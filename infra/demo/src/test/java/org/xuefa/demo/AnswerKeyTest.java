package org.xuefa.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.xuefa.client.model.BankQuestion;

class AnswerKeyTest {
    private final AnswerKey key = AnswerKey.of(List.of(
            new BankQuestion().stem("继承").options(List.of("配偶", "子女", "父母", "兄弟姐妹")).answer(List.of(1, 2, 3)),
            new BankQuestion().stem("哪一项正确？").options(List.of("甲", "乙", "丙")).answer(List.of(1)),
            new BankQuestion().stem("哪一项正确？").options(List.of("子", "丑", "寅")).answer(List.of(3)),
            new BankQuestion().stem("一律平等").options(List.of()).answer(List.of(1))));

    @Test
    void findsTheRightOptionsInWhateverOrderTheyAreShown() {
        assertThat(key.choose("继承", List.of("兄弟姐妹", "父母", "配偶", "子女"))).containsExactly(2, 3, 4);
    }

    @Test
    void tellsQuestionsApartThatBeginAlike() {
        assertThat(key.choose("哪一项正确？", List.of("乙", "丙", "甲"))).containsExactly(3);
        assertThat(key.choose("哪一项正确？", List.of("寅", "丑", "子"))).containsExactly(1);
    }

    @Test
    void takesTheNumberWhereThereAreNoOptions() {
        assertThat(key.choose("一律平等", List.of())).containsExactly(1);
    }

    @Test
    void knowsTrueAndFalseByTheirWordsWhereAPaperShowsThem() {
        assertThat(key.choose("一律平等", List.of("正确", "错误"))).containsExactly(1);
        assertThat(key.choose("一律平等", List.of("错误", "正确"))).containsExactly(2);
    }

    @Test
    void refusesAQuestionItDoesNotKnow() {
        assertThatThrownBy(() -> key.choose("别的题", List.of())).isInstanceOf(DemoFailure.class);
    }
}
