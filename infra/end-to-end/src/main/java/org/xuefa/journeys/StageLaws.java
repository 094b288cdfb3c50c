package org.xuefa.journeys;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.xuefa.testkit.RunningPlatform;

/** A law of the journeys' own in two versions, so that the pages of the library have something to show and to compare. */
final class StageLaws {
    private static final String TITLE = "中华人民共和国水井保护法";
    private static final AtomicInteger TIMES = new AtomicInteger();
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private StageLaws() {}

    static void bringIn(RunningPlatform platform) {
        importLaw(platform, "2019年1月1日", "任何单位和个人不得填埋公共水井。");
    }

    /** A newer version, each time another: what cites the article it changes is flagged. */
    static void amend(RunningPlatform platform) {
        int time = TIMES.incrementAndGet();
        importLaw(platform, "2024年5月" + time + "日", "任何单位和个人不得填埋、污染公共水井，违者处" + time + "千元以下罚款。");
    }

    /** A draft that cites the article, as an editor would write it. */
    static Map<String, Object> chapter() {
        return Map.of("title", "水井保护要点", "kind", "elective", "theme", "ecology", "tiers", List.of("staff"), "credit", 20, "practiceMinimum", 30, "practiceMaximum", 40,
                "chapters", List.of(Map.of("title", "不得填埋水井", "requiredSeconds", 600, "markdown", "《中华人民共和国水井保护法》第三条规定，任何单位和个人不得填埋公共水井。"),
                        Map.of("title", "谁来负责", "requiredSeconds", 600, "markdown", "县级以上人民政府负责水井的保护。")));
    }

    /** A question that cites it. */
    static Map<String, Object> question() {
        return Map.of("type", "single", "topic", "ecology", "difficulty", 1, "stem", "填埋公共水井，依法应当怎样处理？", "options", List.of("不得填埋", "可以填埋", "经批准可以填埋"),
                "answer", List.of(1), "law", TITLE, "article", "第三条");
    }

    private static void importLaw(RunningPlatform platform, String date, String third) {
        var text = "# " + TITLE + "\n\n> " + date + " 全国人民代表大会常务委员会通过\n\n#### 第一章 总则\n\n第一条 为了保护水井，制定本法。\n\n"
                + "#### 第二章 保护\n\n第二条 县级以上人民政府负责水井的保护。\n\n第三条 " + third + "\n";
        read(platform, text);
    }

    /** Gives the text of a law to the library and waits until it is read. */
    static void read(RunningPlatform platform, String text) {
        var begun = platform.call("POST", "/platform/statute-imports?fileName=law.md", platform.operator(), text.getBytes(StandardCharsets.UTF_8), _ -> { }).expect(202);
        var address = "/platform/statute-imports/" + begun.json().get("id").asText();
        var until = Instant.now().plus(PATIENCE);
        while (platform.get(address, platform.operator()).expect(200).json().get("state").asText().equals("running")) {
            if (Instant.now().isAfter(until)) {
                throw new IllegalStateException("the law of the stage is not read");
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(300);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
