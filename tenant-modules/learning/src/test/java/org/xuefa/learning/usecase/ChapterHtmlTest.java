package org.xuefa.learning.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChapterHtmlTest {
    private final ChapterHtml html = new ChapterHtml();

    @Test
    void marksACitedArticle() {
        assertThat(html.render("依据《中华人民共和国宪法》第五条 国家维护法制统一")).isEqualTo(
                "<p>依据<cite data-law=\"中华人民共和国宪法\" data-article=\"第五条\">《中华人民共和国宪法》第五条</cite> 国家维护法制统一</p>\n");
    }

    @Test
    void marksEachArticleOfARow() {
        assertThat(html.render("《中华人民共和国民法典》第二百零三条、第一千二百五十九条")).contains(
                "<cite data-law=\"中华人民共和国民法典\" data-article=\"第二百零三条\">", "、<cite data-law=\"中华人民共和国民法典\" data-article=\"第一千二百五十九条\">第一千二百五十九条</cite>");
    }

    @Test
    void marksALawWithoutAnArticleAndLeavesABookAlone() {
        assertThat(html.render("《重大行政决策程序暂行条例》与《红楼梦》")).contains("<cite data-law=\"重大行政决策程序暂行条例\">《重大行政决策程序暂行条例》</cite>与《红楼梦》");
    }

    @Test
    void marksCitationsInTablesAndEmphasis() {
        assertThat(html.render("| 条文 | 内容 |\n|---|---|\n| **《中华人民共和国宪法》第一条** | 国体 |")).contains("<td><strong><cite data-law=\"中华人民共和国宪法\" data-article=\"第一条\">");
    }

    @Test
    void dropsWhatCouldRunOrLoadAnything() {
        for (var attack : new String[] {"<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<iframe src=\"https://evil.example\"></iframe>", "a <b onclick=alert(1)>b</b>",
                "[link](javascript:alert(1))", "[link](data:text/html;base64,PHNjcmlwdD4=)", "![picture](https://evil.example/track.png)", "<style>*{display:none}</style>",
                "《<script>alert(1)</script>法》第一条", "《x\" onmouseover=\"alert(1)法》第一条", "<cite data-law=\"x\" onclick=\"alert(1)\">y</cite>"}) {
            assertThat(html.render(attack)).as(attack).doesNotContain("<script", "<img", "<iframe", "<style", "onclick=", "onerror=", "javascript:", "data:text").doesNotContainPattern("<[^>]*onmouseover");
        }
    }

    @Test
    void keepsSafeLinksWithoutEndorsingThem() {
        assertThat(html.render("[国家法律法规数据库](https://flk.npc.gov.cn)")).contains("href=\"https://flk.npc.gov.cn\"", "rel=\"nofollow\"");
    }
}
