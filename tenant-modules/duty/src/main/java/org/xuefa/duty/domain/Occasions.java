package org.xuefa.duty.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Reads the days that a duty list names: months, dates, spans, quarters, and days known by name (时间、标志性节点). */
public final class Occasions {
    private static final String TO = "\\s*(?:-|~|—|–|至|到|、?至)\\s*";
    private static final Pattern CHINESE = Pattern.compile("(?<=^|[^一二三四五六七八九十])(三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])(?=[月日])");
    private static final Pattern DATES = Pattern.compile("(\\d{1,2})月(\\d{1,2})日?" + TO + "(?:(\\d{1,2})月)?(\\d{1,2})日?(?!\\d|月)");
    private static final Pattern DATE = Pattern.compile("(?<!\\d)(\\d{1,2})月(\\d{1,2})日?(?!\\d)");
    private static final Pattern DOTTED = Pattern.compile("(?<![\\d.·])(\\d{1,2})[·•.](\\d{1,2})(?![\\d.·%]|\\s*(?:小时|学时|倍|万|亿|元))");
    private static final Pattern MONTHS = Pattern.compile("(?<!\\d)(\\d{1,2})月?份?" + TO + "(\\d{1,2})月");
    private static final Pattern MONTH = Pattern.compile("(?<!\\d)(\\d{1,2})月");
    private static final Pattern ENUMERATED = Pattern.compile("(?<!\\d)((?:\\d{1,2}[、,，和及])+)(?=\\d{1,2}月)");
    private static final Pattern QUARTER = Pattern.compile("第?([一二三四1-4])季度");
    private static final Pattern HALF = Pattern.compile("([上下])半年");
    private static final Pattern YEAR_LONG = Pattern.compile("全年|常年|每月|每季度|每个?季度|长期|日常|随时|每周|经常");
    private static final String ORDER = "一二三四五六七八九";

    /** Days that lists call by name. Where the day moves from year to year its month stands for it. */
    private static final Map<String, Occasion> KNOWN = known();

    private Occasions() {}

    /** By date; empty when nothing could be read. */
    public static List<Occasion> of(String text) {
        // By its dates, so that 6月安全生产月 is one occasion, with its name.
        var found = new TreeMap<Occasion, Occasion>(Comparator.naturalOrder());
        Consumer<Occasion> keep = occasion -> found.merge(occasion, occasion, (first, second) -> first.name() == null ? second : first);
        var rest = arabic(text.strip()).replaceAll("\\d{4}年", "");
        for (var day : KNOWN.entrySet()) {
            if (rest.contains(day.getKey())) {
                keep.accept(day.getValue());
            }
        }
        rest = take(rest, DATES, match -> keep.accept(span(number(match, 1), number(match, 2), match.group(3) == null ? number(match, 1) : number(match, 3), number(match, 4))));
        rest = take(rest, DATE, match -> keep.accept(Occasion.day(null, number(match, 1), number(match, 2))));
        rest = take(rest, DOTTED, match -> keep.accept(Occasion.day(null, number(match, 1), number(match, 2))));
        rest = take(rest, MONTHS, match -> keep.accept(Occasion.months(null, number(match, 1), number(match, 2))));
        rest = take(rest, ENUMERATED, match -> Pattern.compile("\\d+").matcher(match.group()).results()
                .forEach(month -> keep.accept(Occasion.months(null, Integer.parseInt(month.group()), Integer.parseInt(month.group())))));
        rest = take(rest, MONTH, match -> keep.accept(Occasion.months(null, number(match, 1), number(match, 1))));
        rest = take(rest, QUARTER, match -> keep.accept(Occasion.months(null, quarter(match) * 3 - 2, quarter(match) * 3)));
        rest = take(rest, HALF, match -> keep.accept(match.group(1).equals("上") ? Occasion.months(null, 1, 6) : Occasion.months(null, 7, 12)));
        if (YEAR_LONG.matcher(rest).find()) {
            keep.accept(Occasion.months(null, 1, 12));
        }
        return List.copyOf(found.values());
    }

    /** The occasion that is on or comes next, of those that point at a day. */
    public static Optional<Occasion> next(List<Occasion> occasions, LocalDate today) {
        return occasions.stream().filter(Occasion::isPointed).min(Comparator.<Occasion>comparingLong(occasion -> occasion.daysUntil(today)).thenComparing(Comparator.naturalOrder()));
    }

    /** The text without what matched; what is no date, such as 13月40日, is passed over. */
    private static String take(String text, Pattern pattern, Consumer<MatchResult> use) {
        return pattern.matcher(text).replaceAll(match -> {
            try {
                use.accept(match);
            } catch (DateTimeException | IllegalArgumentException _) {
                // No day of the calendar: nothing was read here.
            }
            return " ";
        });
    }

    private static Occasion span(int month, int day, int untilMonth, int untilDay) {
        return new Occasion(null, MonthDay.of(month, day), MonthDay.of(untilMonth, untilDay));
    }

    private static int number(MatchResult match, int group) {
        return Integer.parseInt(match.group(group));
    }

    private static int quarter(MatchResult match) {
        int place = ORDER.indexOf(match.group(1));
        return place < 0 ? number(match, 1) : place + 1;
    }

    /** Months and days written in Chinese numerals. */
    private static String arabic(String text) {
        return CHINESE.matcher(java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFKC)).replaceAll(match -> {
            var numeral = match.group();
            int ten = numeral.indexOf('十');
            int tens = ten < 0 ? 0 : ten == 0 ? 1 : ORDER.indexOf(numeral.charAt(0)) + 1;
            int ones = ten == numeral.length() - 1 ? 0 : ORDER.indexOf(numeral.charAt(numeral.length() - 1)) + 1;
            return Integer.toString(tens * 10 + ones);
        });
    }

    private static Map<String, Occasion> known() {
        var days = new ArrayList<Occasion>();
        days.add(Occasion.day("国际消费者权益日", 3, 15));
        days.add(Occasion.day("植树节", 3, 12));
        days.add(Occasion.day("世界野生动植物日", 3, 3));
        days.add(new Occasion("中国水周", MonthDay.of(3, 22), MonthDay.of(3, 28)));
        days.add(Occasion.day("世界水日", 3, 22));
        days.add(Occasion.day("全民国家安全教育日", 4, 15));
        days.add(Occasion.day("世界知识产权日", 4, 26));
        days.add(Occasion.months("税收宣传月", 4, 4));
        days.add(new Occasion("职业病防治法宣传周", MonthDay.of(4, 25), MonthDay.of(5, 1)));
        days.add(Occasion.months("民法典宣传月", 5, 5));
        days.add(Occasion.day("全国防灾减灾日", 5, 12));
        days.add(Occasion.day("环境日", 6, 5));
        days.add(Occasion.months("安全生产月", 6, 6));
        days.add(Occasion.day("全国土地日", 6, 25));
        days.add(Occasion.day("国际禁毒日", 6, 26));
        days.add(Occasion.day("统计开放日", 9, 20));
        days.add(Occasion.months("网络安全宣传周", 9, 9));
        days.add(Occasion.months("质量月", 9, 9));
        days.add(Occasion.day("消防日", 11, 9));
        days.add(Occasion.day("全国交通安全日", 12, 2));
        days.add(new Occasion("宪法宣传周", MonthDay.of(12, 1), MonthDay.of(12, 7)));
        days.add(Occasion.day("国家宪法日", 12, 4));
        var byName = new LinkedHashMap<String, Occasion>();
        days.forEach(day -> byName.put(java.util.Objects.requireNonNull(day.name()), day));
        byName.put("宪法日", Occasion.day("国家宪法日", 12, 4));
        byName.put("国家安全日", Occasion.day("全民国家安全教育日", 4, 15));
        byName.put("消费者权益日", Occasion.day("国际消费者权益日", 3, 15));
        byName.put("知识产权日", Occasion.day("世界知识产权日", 4, 26));
        byName.put("防灾减灾日", Occasion.day("全国防灾减灾日", 5, 12));
        byName.put("土地日", Occasion.day("全国土地日", 6, 25));
        byName.put("禁毒日", Occasion.day("国际禁毒日", 6, 26));
        byName.put("交通安全日", Occasion.day("全国交通安全日", 12, 2));
        return byName;
    }
}
