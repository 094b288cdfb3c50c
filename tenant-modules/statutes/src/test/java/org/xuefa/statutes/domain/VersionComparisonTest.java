package org.xuefa.statutes.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.xuefa.statutes.ArticleChange;
import org.xuefa.statutes.ArticleChange.Kind;
import org.xuefa.statutes.ArticleNumber;
import org.xuefa.statutes.domain.VersionComparison.Change;
import org.xuefa.statutes.domain.WovenText.Part;
import org.xuefa.statutes.domain.WovenText.Side;

class VersionComparisonTest {
    private static ArticleText article(int number, String text) {
        return new ArticleText(new ArticleNumber(number, 0), List.of(), List.of(text));
    }

    @Test
    void recognisesRenumberedChangedAddedAndRemovedArticles() {
        var older = List.of(article(1, "为了示范，制定本法。"), article(2, "示范机关负责全国的示范工作。"), article(3, "违反本法的，处五百元以下罚款。"), article(4, "过时的规定。"));
        var newer = List.of(article(1, "为了示范，制定本法。"), article(2, "国家鼓励单位和个人参与。"), article(3, "示范机关负责全国的示范工作。"), article(4, "违反本法的，处一千元以下罚款。"));

        var comparison = VersionComparison.of(older, newer);

        assertThat(comparison.rows()).extracting(VersionComparison.Row::change)
                .containsExactly(Change.SAME, Change.ADDED, Change.MOVED, Change.CHANGED, Change.REMOVED);
        assertThat(comparison.changes()).containsExactlyInAnyOrder(new ArticleChange("2", Kind.RENUMBERED, "3"), new ArticleChange("3", Kind.CHANGED, "4"), new ArticleChange("4", Kind.REPEALED, null));
        assertThat(comparison.count(Change.MOVED)).isEqualTo(1);
    }

    @Test
    void weavesTwoWordingsIntoOne() {
        assertThat(WovenText.of("处五百元以下罚款。", "处一千元以下罚款，并警告。").parts()).containsExactly(
                new Part("处", Side.BOTH), new Part("五百", Side.OLD), new Part("一千", Side.NEW), new Part("元以下罚款", Side.BOTH),
                new Part("，并警告", Side.NEW), new Part("。", Side.BOTH));
    }
}
