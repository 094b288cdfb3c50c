package org.xuefa.statutes.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xuefa.statutes.SharedLaws;

class LawTextParserTest {
    private static final String PLAIN = """
            中华人民共和国样例法
            （2020年5月28日第十三届全国人民代表大会第三次会议通过　根据2023年12月29日《关于修改样例法的决定》修正）
            目　录
            第一章　总　则
            第二章　附　则
            第一章　总　则
            第一条　为了示范，制定本法。
            第一条规定的示范，由示范机关负责。
            第二条　示范应当遵守下列规定：
            （一）真实；
            （二）简短。
            第二条之一　增加的一条。
            第二章　附　则
            第三条　本法自2024年3月1日起施行。
            附件：示范目录
            第一条　附件里的条文不是本法的条文。
            """;

    @Test
    void readsPlainTextWithContentsInsertedArticleAndAnnex() throws Exception {
        var law = LawTextParser.parse(PLAIN.lines().toList());

        assertThat(law.title()).isEqualTo("中华人民共和国样例法");
        assertThat(law.shortTitle()).isEqualTo("样例法");
        assertThat(law.firstDate()).isEqualTo(LocalDate.of(2020, 5, 28));
        assertThat(law.versionDate()).isEqualTo(LocalDate.of(2023, 12, 29));
        assertThat(law.effectiveFrom()).isEqualTo(LocalDate.of(2024, 3, 1));
        assertThat(law.articles()).extracting(article -> article.number().toString()).containsExactly("1", "2", "2-1", "3");
        assertThat(law.articles().getFirst().paragraphs()).containsExactly("为了示范，制定本法。", "第一条规定的示范，由示范机关负责。");
        assertThat(law.articles().get(1).paragraphs()).hasSize(3);
        assertThat(law.articles().get(2).headings()).containsExactly("第一章 总 则");
        assertThat(law.annex()).startsWith("附件：示范目录");
    }

    @Test
    void saysWhichLineIsToBlame() {
        assertThatThrownBy(() -> LawTextParser.parse(List.of("# 某法", "> 2020年1月1日 通过", "第一条 甲。", "第二条 乙。", "第二条 丙。")))
                .isInstanceOf(UnreadableLaw.class).hasMessage("第二条重复出现").extracting("line").isEqualTo(5);
        assertThatThrownBy(() -> LawTextParser.parse(List.of("# 某法", "没有条文"))).isInstanceOf(UnreadableLaw.class);
        assertThatThrownBy(() -> LawTextParser.parse(List.of())).isInstanceOf(UnreadableLaw.class);
    }

    @Test
    void readsEveryLawOfTheCollectionWithAsManyArticlesAndTheDatesOfItsIndex() throws Exception {
        var data = SharedLaws.required();
        var index = Files.readAllLines(data.resolve("laws/index.csv"));

        assertThat(index.subList(1, index.size())).hasSize(288).allSatisfy(row -> {
            var cells = row.split(",", -1);
            var law = LawTextParser.parse(Files.readAllLines(data.resolve("laws").resolve(cells[0])));
            assertThat(law.title()).isEqualTo(cells[1]);
            assertThat(law.shortTitle()).isEqualTo(cells[2]);
            // Some texts lack the last amendment that the index knows.
            assertThat(law.dated(null, LocalDate.parse(cells[5]), null).versionDate()).as(cells[0]).hasToString(cells[5]);
            assertThat(law.articles()).as(cells[0]).hasSize(Integer.parseInt(cells[7]));
        });
    }
}
