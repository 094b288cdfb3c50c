package org.xuefa.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Questions that say themselves which answers are right, so that a test can mark a paper without asking the server. */
final class Questions {
    private static final String RIGHT = "正确";
    private static final String TOPIC = "测试";

    private Questions() {}

    static List<Map<String, Object>> bank() {
        var bank = new ArrayList<Map<String, Object>>();
        IntStream.rangeClosed(1, 12).forEach(number -> {
            bank.add(single(number));
            if (number % 2 == 0) {
                bank.add(Map.of("type", "multiple", "topic", TOPIC, "difficulty", 1, "stem", "多选题第" + number + "题，选出正确的。",
                        "options", List.of(RIGHT + "甲" + number, "错误甲" + number, RIGHT + "乙" + number, "错误乙" + number), "answer", List.of(1, 3)));
                bank.add(Map.of("type", "truefalse", "topic", TOPIC, "difficulty", 1, "stem", "判断题第" + number + "题：" + (number % 4 == 0 ? RIGHT : "错误"),
                        "answer", List.of(number % 4 == 0 ? 1 : 2)));
            }
        });
        return bank;
    }

    static Map<String, Object> single(int number) {
        return Map.of("type", "single", "topic", TOPIC, "difficulty", 1, "stem", "单选题第" + number + "题，选出正确的。",
                "options", List.of(RIGHT + number, "错误甲" + number, "错误乙" + number, "错误丙" + number), "answer", List.of(1),
                "law", "中华人民共和国宪法", "article", "第一条", "explanation", "因为如此。");
    }

    /** Ten items of ten points. */
    static Map<String, Object> blueprint() {
        return Map.of("stock", 200, "lines", List.of(line("single", 6), line("multiple", 2), line("truefalse", 2)));
    }

    private static Map<String, Object> line(String type, int count) {
        return Map.of("type", type, "topic", TOPIC, "count", count, "points", 10);
    }

    /** Numbers of the right options in the order in which the item shows them. */
    static List<Integer> right(JsonNode item) {
        if (item.path("options").isEmpty() || item.path("type").asText().equals("truefalse")) {
            return List.of(item.path("stem").asText().endsWith(RIGHT) ? 1 : 2);
        }
        return IntStream.range(0, item.path("options").size()).filter(at -> item.path("options").path(at).asText().startsWith(RIGHT)).map(at -> at + 1).boxed().toList();
    }
}
