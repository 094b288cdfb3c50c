package org.xuefa.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.xuefa.testkit.RunningPlatform;

/** Laws for the library that all tests share: each test takes a title of its own, for what it publishes is held against them. */
final class SampleLaws {
    private SampleLaws() {}

    /**
     * Gives a law to the library and waits until it is read; the same once more changes nothing.
     *
     * @param day as printed above the text: 2020年1月1日
     * @param articles texts of at most ten articles, the first is 第一条
     */
    static void bringIn(RunningPlatform platform, String title, String day, String... articles) {
        var text = IntStream.range(0, articles.length).mapToObj(at -> "第" + "一二三四五六七八九十".charAt(at) + "条 " + articles[at])
                .collect(Collectors.joining("\n\n", "# " + title + "\n\n> " + day + " 全国人民代表大会常务委员会通过\n\n", "\n"));
        var begun = platform.call("POST", "/platform/statute-imports?fileName=" + URLEncoder.encode(title + ".md", StandardCharsets.UTF_8), platform.operator(),
                text.getBytes(StandardCharsets.UTF_8), _ -> { }).expect(202).json().get("id").asText();
        var done = Eventually.of(() -> platform.get("/platform/statute-imports/" + begun, platform.operator()).expect(200).json(), seen -> !"running".equals(seen.get("state").asText()));
        assertThat(done.get("problems")).as(done.toString()).isEmpty();
    }
}
