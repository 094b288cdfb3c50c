package org.xuefa.statutes.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xuefa.statutes.ArticleNumber;
import org.xuefa.statutes.search.Understanding.Kind;

class QueryReaderTest {
    private static final List<String> TITLES = List.of("民法典", "刑法", "公司法", "公务员法", "仲裁法", "劳动争议调解仲裁法", "反电信网络诈骗法", "环境影响评价法", "环境保护法", "网络安全法",
            "村民委员会组织法", "民事诉讼法", "刑事诉讼法", "生产安全事故报告和调查处理条例", "监察法", "税收征收管理法");
    private static final QueryReader READER = new QueryReader(
            new LawNames(TITLES.stream().map(title -> new LawNames.Named(title, LawAliases.of(title))).toList()), language());

    private static Language language() {
        var language = Language.builder();
        Stream.of("国家机关工作人员在职务上的操守", "住所地人民法院管辖", "间接持有份额", "公司法人独立责任", "应当承担赔偿责任", "劳动者可以解除劳动合同").forEach(text -> {
            for (int i = 0; i < 50; i++) {
                language.add(text);
            }
        });
        return language.build();
    }

    @ParameterizedTest
    @CsvSource({
        "刑法第五十九条之一, 刑法, 59-1", "公务员法91, 公务员法, 91", "gongwuyuanfa 59, 公务员法, 59", "gong wu yuan fa 59, 公务员法, 59", "《刑诉》第一百六十二条, 刑事诉讼法, 162",
        "环评法第 34 条, 环境影响评价法, 34", "网安法 第三十九条, 网络安全法, 39", "村委会组织法 第2条, 村民委员会组织法, 2", "公務員法第五十九條, 公务员法, 59", "征管法第55条, 税收征收管理法, 55",
        "公务员发 59条, 公务员法, 59"
    })
    void readsReferencesInAnyWriting(String query, String law, String article) {
        var understood = READER.read(query);

        assertThat(understood.kind()).isEqualTo(Kind.REFERENCE);
        assertThat(understood.laws()).containsExactly(law);
        assertThat(understood.articles()).extracting(ArticleNumber::toString).containsExactly(article);
    }

    @ParameterizedTest
    @CsvSource({
        "反诈法 线路 通信, 反电信网络诈骗法", "劳动仲裁法 该案 足以, 劳动争议调解仲裁法", "事故调查条例 漏报, 生产安全事故报告和调查处理条例", "环保法 处罚, 环境保护法", "民诉法 管辖, 民事诉讼法",
        "监察罚 谈话, 监察法"
    })
    void knowsAbbreviationsAndMisspeltNames(String query, String law) {
        assertThat(READER.read(query).laws()).containsExactly(law);
    }

    @Test
    void aCompanyAsALegalPersonIsNotTheCompanyLaw() {
        assertThat(READER.read("公司法人独立责任").laws()).isEmpty();
        assertThat(READER.read("违法经营 处罚").laws()).isEmpty();
    }

    @Test
    void repairsHomophonesButLeavesKnownWordsAlone() {
        var repaired = READER.read("间结 份额");
        var kept = READER.read("跳广场舞太吵了有没有规定");

        assertThat(repaired.words()).isEqualTo("间接 份额");
        assertThat(repaired.repaired()).isTrue();
        assertThat(repaired.original()).isEqualTo("间结 份额");
        assertThat(kept.text()).isEqualTo("跳广场舞太吵了有没有规定");
        assertThat(kept.kind()).isEqualTo(Kind.QUESTION);
    }

    @Test
    void takesQueryWordsAsWordsAndNeverAsSyntax() {
        for (var query : List.of("law:刑法 OR *", "(((", "\"", "AND NOT", "{\"match_all\":{}}", "第条", "   ", "😀", "a".repeat(200), "第九九九九九九九条")) {
            assertThat(READER.read(query).articles()).as(query).isEmpty();
        }
    }
}
