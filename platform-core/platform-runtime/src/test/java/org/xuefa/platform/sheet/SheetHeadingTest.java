package org.xuefa.platform.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xuefa.platform.problem.FieldProblem;
import org.xuefa.platform.problem.Refusal;

class SheetHeadingTest {
    enum Column implements SheetHeading.Column {
        NAME("名称", true, "单位名称"), LAW("法律", true), NOTE("备注", false);

        private final String title;
        private final boolean required;
        private final List<String> alsoCalled;

        Column(String title, boolean required, String... alsoCalled) {
            this.title = title;
            this.required = required;
            this.alsoCalled = List.of(alsoCalled);
        }

        @Override
        public String title() {
            return title;
        }

        @Override
        public boolean required() {
            return required;
        }

        @Override
        public int width() {
            return 12;
        }

        @Override
        public List<String> alsoCalled() {
            return alsoCalled;
        }
    }

    private final SheetHeading<Column> heading = new SheetHeading<>(Column.class, List.of(Column.NAME));
    private int number;

    @Test
    void findsTheHeadingBelowATitleInAnyOrderAndUnderOtherNames() {
        assertThat(heading.cells(row("二〇二六年清单"))).isEmpty();
        assertThat(heading.cells(row("备 注：", "法律*", "单位名称"))).isEmpty();

        assertThat(heading.cells(row("", "民法典", "司法局"))).contains(Map.of(Column.NAME, "司法局", Column.LAW, "民法典", Column.NOTE, ""));
        heading.end();
    }

    @Test
    void namesEachColumnThatIsMissing() {
        assertThatThrownBy(() -> heading.cells(row("名称", "备注"))).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.problem()).isEqualTo(SheetProblem.SHEET_WRONG_COLUMNS);
            assertThat(refusal.fields()).extracting(FieldProblem::pointer).containsExactly("row=1;column=法律");
        });
    }

    @Test
    void refusesASheetWithoutAHeading() {
        for (int line = 1; line < 6; line++) {
            heading.cells(row("说明" + line));
        }

        assertThatThrownBy(heading::end).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> heading.cells(row("说明6"))).isInstanceOf(Refusal.class);
    }

    @Test
    void makesTheTemplateFromTheColumns() {
        assertThat(SheetHeading.template(Column.class)).extracting(SheetColumn::title).containsExactly("名称", "法律", "备注");
    }

    private SheetRow row(String... cells) {
        return new SheetRow(++number, List.of(cells));
    }
}
