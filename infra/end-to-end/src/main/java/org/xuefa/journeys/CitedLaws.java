package org.xuefa.journeys;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.xuefa.packtool.Pack;
import org.xuefa.testkit.RunningPlatform;

/** Of the laws that packs and courses cite the numbers of their articles, without the text: enough for both to be held against. */
final class CitedLaws {
    private static final int ARTICLES = 150;
    private static final String[] DIGITS = {"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.ROOT);

    private CitedLaws() {}

    static void bringIn(RunningPlatform platform, List<Pack> packs) {
        packs.stream().flatMap(pack -> pack.laws().stream()).distinct().forEach(law -> bringIn(platform, law.title(), Objects.requireNonNull(law.version(), law.title())));
    }

    static void bringIn(RunningPlatform platform, String title, LocalDate version) {
        StageLaws.read(platform, numbersOf(title, version));
    }

    private static String numbersOf(String title, LocalDate version) {
        var head = "# " + title + "\n\n> " + DAY.format(version) + " 通过\n\n";
        return IntStream.rangeClosed(1, ARTICLES).mapToObj(number -> "第" + chinese(number) + "条 （此处不录条文，以公布的文本为准。）").collect(Collectors.joining("\n\n", head, "\n"));
    }

    /** @param number below 200 */
    private static String chinese(int number) {
        if (number >= 100) {
            return "一百" + (number == 100 ? "" : number < 110 ? "零" + DIGITS[number % 10] : number < 120 ? "一" + chinese(number - 100) : chinese(number - 100));
        }
        return (number < 10 ? "" : number < 20 ? "十" : DIGITS[number / 10] + "十") + DIGITS[number % 10];
    }
}
