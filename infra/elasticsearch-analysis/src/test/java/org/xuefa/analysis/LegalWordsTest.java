package org.xuefa.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LegalWordsTest {
    @ParameterizedTest
    @CsvSource({
        "第五十九条, 第59条", "第59条, 第59条", "第５９條, 第59条", "第 59 条, 第59条", "59条, 第59条", "五十九条, 第59条", "第五十九条之一, 第59条之1", "第一百零五条, 第105条", "第一千二百六十条, 第1260条",
        "第一〇五条, 第105条", "第十条, 第10条"
    })
    void readsAReferenceInAnyWritingAsOneWord(String writing, String word) {
        assertThat(LegalWords.of(writing)).containsExactly(word);
        assertThat(LegalWords.of("依照本法" + writing + "的规定处罚")).contains(word, "处罚");
    }

    @ParameterizedTest
    @CsvSource({"十条措施", "有一条规定", "第二天", "10000000条", "条例", "第零条"})
    void leavesAloneWhatIsNoReference(String text) {
        assertThat(LegalWords.of(text)).noneMatch(word -> word.matches("第\\d+条.*"));
    }

    @Test
    void findsLongWordsAndTheWordsInThem() {
        assertThat(LegalWords.of("国家机关工作人员")).contains("国家机关", "机关", "人员");
    }

    @Test
    void cutsTraditionalAndWideWritingAsTheSimplifiedOne() {
        assertThat(LegalWords.of("國家賠償義務機關")).isEqualTo(LegalWords.of("国家赔偿义务机关")).contains("赔偿");
        assertThat(LegalWords.of("ＡＢＣ　ＷＴＯ规则")).isEqualTo(LegalWords.of("abc wto规则"));
    }

    @Test
    void keepsEveryCharacterInItsPlace() {
        for (var text : new String[] {"《國家賠償法》第５９條，乾隆年間乾燥", "😀㎏ﬁ①", "", "a\nb"}) {
            assertThat(Writing.plain(text)).as(text).hasSameSizeAs(text);
        }
        assertThat(Writing.plain("１，０００元，甲方")).isEqualTo("1，000元，甲方");
    }

    @Test
    void wordsBeginInOrderAndStandWhereTheyAreFound() {
        var text = "用人单位违反本法第四十七条规定，应当支付赔偿金";
        int before = 0;
        for (var word : LegalWords.inPlain(text)) {
            assertThat(text.substring(word.start(), word.end())).isEqualTo(word.text());
            assertThat(word.start()).isGreaterThanOrEqualTo(before);
            before = word.start();
        }
        assertThat(before).isPositive();
    }
}
