package org.xuefa.assessment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.xuefa.platform.problem.FieldProblem;

class QuestionContentTest {
    private static final List<String> OPTIONS = List.of("甲", "乙", "丙");

    @Test
    void takesWhatIsRight() {
        assertThat(QuestionContent.problems(QuestionType.SINGLE, "下列哪项正确？", OPTIONS, List.of(3))).isEmpty();
        assertThat(QuestionContent.problems(QuestionType.MULTIPLE, "下列哪些正确？", OPTIONS, List.of(1, 2))).isEmpty();
        assertThat(QuestionContent.problems(QuestionType.TRUEFALSE, "宪法是根本法。", List.of(), List.of(1))).isEmpty();
    }

    @Test
    void namesEveryField() {
        assertThat(QuestionContent.problems(QuestionType.SINGLE, "？", List.of("甲", "甲 "), List.of(3))).extracting(FieldProblem::pointer)
                .containsExactly("/stem", "/options", "/options", "/answer");
    }

    @Test
    void aSingleHasOneKeyAMultipleTwoOrMore() {
        assertThat(QuestionContent.problems(QuestionType.SINGLE, "下列哪项正确？", OPTIONS, List.of(1, 2))).hasSize(1);
        assertThat(QuestionContent.problems(QuestionType.MULTIPLE, "下列哪些正确？", OPTIONS, List.of(1))).hasSize(1);
        assertThat(QuestionContent.problems(QuestionType.MULTIPLE, "下列哪些正确？", OPTIONS, List.of(1, 1))).hasSize(1);
        assertThat(QuestionContent.problems(QuestionType.TRUEFALSE, "宪法是根本法。", OPTIONS, List.of(3))).hasSize(2);
    }

    @Test
    void anOptionAboutTheOthersIsPinned() {
        assertThat(new QuestionText(QuestionType.SINGLE, "下列哪项正确？", List.of("甲", "乙", "以上都对")).lastPinned()).isTrue();
        assertThat(new QuestionText(QuestionType.SINGLE, "下列哪项正确？", OPTIONS).lastPinned()).isFalse();
    }
}
