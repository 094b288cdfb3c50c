package org.xuefa.duty.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.xuefa.platform.problem.FieldProblem;

class LedgerContentTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 8, 1);

    @Test
    void whatWasDoneInTheYearIsGood() {
        assertThat(content("宪法进机关", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 8, 1), "武司发〔2026〕12号").problems(2026, TODAY)).isEmpty();
    }

    @Test
    void anotherYearWhatIsToComeAndAnEndBeforeTheBeginningAreNamed() {
        assertThat(content("宣讲", LocalDate.of(2025, 12, 31), null, "").problems(2026, TODAY)).extracting(FieldProblem::pointer).containsExactly("/content/from");
        assertThat(content("宣讲", LocalDate.of(2026, 8, 2), null, "").problems(2026, TODAY)).extracting(FieldProblem::pointer).containsExactly("/content/from");
        assertThat(content("宣讲", LocalDate.of(2026, 5, 2), LocalDate.of(2026, 5, 1), "").problems(2026, TODAY)).extracting(FieldProblem::message).containsExactly("结束日期不能早于开始日期");
        assertThat(content("宣讲", LocalDate.of(2026, 5, 2), LocalDate.of(2026, 9, 1), "").problems(2026, TODAY)).extracting(FieldProblem::pointer).containsExactly("/content/until");
    }

    @Test
    void numbersOfPeopleAndAnEmptyTitleAreRefused() {
        assertThat(content("宣讲", LocalDate.of(2026, 5, 2), null, "联系人 13830000001").problems(2026, TODAY)).extracting(FieldProblem::pointer, FieldProblem::code)
                .containsExactly(org.assertj.core.api.Assertions.tuple("/content/evidence", "personal-data"));
        assertThat(content("", LocalDate.of(2026, 5, 2), null, "").problems(2026, TODAY)).extracting(FieldProblem::pointer).containsExactly("/content/title");
    }

    private static LedgerContent content(String title, LocalDate from, @Nullable LocalDate until, String evidence) {
        return new LedgerContent(LedgerHeading.CULTURE, title, "", from, until, "", "", null, evidence);
    }
}
