package org.xuefa.duty.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OccasionsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "12月4日国家宪法日 | 12-04 国家宪法日",
            "12·4 | 12-04",
            "“12.4”国家宪法日，宪法宣传周 | 12-01~12-07 宪法宣传周; 12-04 国家宪法日",
            "十二月四日 | 12-04",
            "六月二十五日、四月十五日 | 04-15; 06-25",
            "4月15日全民国家安全教育日 | 04-15 全民国家安全教育日",
            "国家安全日 | 04-15 全民国家安全教育日",
            "3月、9月 | 03-01~03-31; 09-01~09-30",
            "3、6、9月 | 03-01~03-31; 06-01~06-30; 09-01~09-30",
            "3-5月 | 03-01~05-31",
            "3月至5月 | 03-01~05-31",
            "3月15日—3月20日 | 03-15~03-20",
            "5月12日-18日 | 05-12~05-18",
            "6月安全生产月 | 06-01~06-30 安全生产月",
            "2026年5月 | 05-01~05-31",
            "第二季度 | 04-01~06-30",
            "下半年 | 07-01~12-31",
            "全年常态化开展 | 01-01~12-31",
            "6月5日前后 | 06-05",
            "六五环境日（6月5日） | 06-05 环境日",
            "2月29日 | 02-29"})
    void readsDaysMonthsAndKnownNames(String text, String expected) {
        assertThat(written(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"结合日程", "13月40日", "1.5小时讲座", "''"})
    void readsNothingWhereThereIsNoDay(String text) {
        assertThat(Occasions.of(text)).isEmpty();
    }

    @Test
    void theNextOccasionIsTheOneThatIsOnOrComesFirst() {
        var occasions = Occasions.of("4月15日全民国家安全教育日、12月4日国家宪法日、全年");

        assertThat(Occasions.next(occasions, LocalDate.of(2026, 4, 16)).orElseThrow().name()).isEqualTo("国家宪法日");
        assertThat(Occasions.next(occasions, LocalDate.of(2026, 12, 4)).orElseThrow().daysUntil(LocalDate.of(2026, 12, 4))).isZero();
        assertThat(Occasions.next(occasions, LocalDate.of(2026, 12, 5)).orElseThrow().daysUntil(LocalDate.of(2026, 12, 5))).isEqualTo(131);
        assertThat(Occasions.next(Occasions.of("全年"), LocalDate.of(2026, 1, 1))).isEmpty();
    }

    @Test
    void anOccasionLiesInItsMonths() {
        var span = Occasions.of("3-5月").getFirst();

        assertThat(List.of(2, 3, 4, 5, 6)).filteredOn(span::isIn).containsExactly(3, 4, 5);
    }

    private static String written(String text) {
        return Occasions.of(text).stream().map(occasion -> {
            var days = occasion.from().equals(occasion.until()) ? day(occasion.from().toString()) : day(occasion.from().toString()) + "~" + day(occasion.until().toString());
            return occasion.name() == null ? days : days + " " + occasion.name();
        }).collect(Collectors.joining("; "));
    }

    private static String day(String monthDay) {
        return monthDay.substring(2);
    }
}
