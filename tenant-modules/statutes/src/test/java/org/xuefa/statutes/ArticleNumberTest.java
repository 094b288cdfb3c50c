package org.xuefa.statutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticleNumberTest {
    @ParameterizedTest
    @CsvSource({"第四条, 4", "第四条、第六条, 4;6", "第五十九条之一和第60条第二款, 59-1;60", "59-1, 59-1", "总则, ''", "'', ''", "第三章, ''"})
    void findsTheArticlesThatACitationNames(String citation, String numbers) {
        assertThat(String.join(";", ArticleNumber.allIn(citation).stream().map(ArticleNumber::toString).toList())).isEqualTo(numbers);
    }

    @ParameterizedTest
    @CsvSource({
        "第五十九条, 59", "第59条, 59", "59条, 59", "59, 59", "五十九, 59", "第 59 条, 59", "第５９条, 59", "五十九条之一, 59-1", "第一百二十条之六, 120-6", "59-1, 59-1",
        "第一百零五条, 105", "第一〇五条, 105", "第一千二百六十条, 1260", "第十条, 10", "第二百条, 200", "第一千零二条, 1002"
    })
    void readsAnyWriting(String writing, String number) {
        assertThat(ArticleNumber.parse(writing)).map(ArticleNumber::toString).contains(number);
    }

    @ParameterizedTest
    @CsvSource({"条", "第条", "abc", "第0条", "第九九九九九九条", "五十九条第一款"})
    void refusesWhatIsNoNumber(String writing) {
        assertThat(ArticleNumber.parse(writing)).isEmpty();
    }

    @Test
    void printsEveryNumberSoThatItReadsBackTheSame() {
        assertThat(IntStream.rangeClosed(1, 9999).mapToObj(n -> new ArticleNumber(n, n % 3)))
                .allSatisfy(number -> assertThat(ArticleNumber.parse(number.label())).contains(number));
        assertThat(new ArticleNumber(1033, 0).label()).isEqualTo("第一千零三十三条");
        assertThat(new ArticleNumber(112, 0).label()).isEqualTo("第一百一十二条");
        assertThat(new ArticleNumber(17, 0).label()).isEqualTo("第十七条");
    }
}
