package org.xuefa.demo;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;

/** Draws names, each once, the same ones every time; from characters that do not make up the names of public figures. */
final class ChineseNames {
    private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文";
    private static final String GIVEN = "伟芳娜敏静丽磊军艳杰娟涛明超秀霞平桂英华玉梅国建文海飞雪莲志宏宇浩然思远嘉怡子涵俊彦秋月兰淑珍永福振兴家才学义天佑立新向东红旗晓燕龙景瑞培源民广田丰生";
    private final Random random;
    private final Set<String> drawn = new HashSet<>();

    ChineseNames(long seed) {
        random = new Random(seed);
    }

    String next() {
        while (true) {
            var name = new StringBuilder().append(any(SURNAMES)).append(any(GIVEN));
            if (random.nextInt(100) < 75) {
                name.append(any(GIVEN));
            }
            if (drawn.add(name.toString())) {
                return name.toString();
            }
        }
    }

    private char any(String characters) {
        return characters.charAt(random.nextInt(characters.length()));
    }
}
