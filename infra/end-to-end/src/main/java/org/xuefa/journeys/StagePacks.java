package org.xuefa.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.List;
import java.util.Map;
import org.xuefa.packtool.Pack;
import org.xuefa.packtool.PackKeys;

/**
 * Two departments that publish packs. The emergency bureau's is installed, with a second version that waits for review; the environment bureau's
 * lie as files that the journey uploads: two versions and a forged one with script in it.
 */
final class StagePacks {
    static final String ENVIRONMENT = "武威市生态环境局";
    static final String EMERGENCY = "武威市应急管理局";
    private static final Person ENVIRONMENT_AUTHOR = Person.of(111, "高志远", ENVIRONMENT, "");
    private static final Person EMERGENCY_AUTHOR = Person.of(112, "罗静", EMERGENCY, "");
    private final Path folder;
    private final AuthoredPack emergency;
    private final AuthoredPack environment;

    /** @param folder for the packs and their files */
    StagePacks(Path folder) {
        this.folder = folder;
        emergency = AuthoredPack.copyOf("emergency", folder.resolve("emergency")).change("manifest.yaml", "(?m)^id: .*", "id: wuwei-emergency-2026").change("manifest.yaml", "(?m)^title: .*", "title: 武威市安全生产与应急课程包")
                .change("courses/emergency-law/course.yaml", "(?m)^title: .*", "title: 安全生产与突发事件应对").change("courses/emergency-law/course.yaml", "requiredSeconds: \\d+", "requiredSeconds: 10");
        environment = AuthoredPack.copyOf("ecology", folder.resolve("ecology")).change("manifest.yaml", "(?m)^id: .*", "id: wuwei-wetland-2026").change("manifest.yaml", "(?m)^title: .*", "title: 武威市湿地与水源保护课程包")
                .change("manifest.yaml", "code: STHJ-03", "code: WW-SD-01").change("courses/ecology-law/course.yaml", "(?m)^title: .*", "title: 保护石羊河湿地与水源").change("courses/ecology-law/course.yaml", "requiredSeconds: \\d+", "requiredSeconds: 10");
    }

    /** What the packs cite, for the library. */
    List<Pack> contents() {
        return List.of(emergency.content(), environment.content());
    }

    /** Brings the departments and the installed pack into the city and writes the files; units must be there. */
    Map<String, Object> bringInto(TestCity city) {
        var keys = publisher(city, "应急管理局", EMERGENCY, EMERGENCY_AUTHOR);
        installed(city, emergency.signed(keys, folder.resolve("emergency-1.zip")));
        emergency.change("manifest.yaml", "version: 1.0.0", "version: 1.1.0").change("courses/emergency-law/02-accident.md", "(?s)\\z", "\n\n## 补充\n\n报告事故只报已经核实的情况，新出现的情况随时补报。\n");
        var newer = submitted(city, emergency.signed(keys, folder.resolve("emergency-2.zip")));
        city.post("/pack-versions/" + newer + "/comments", Map.of("text", "“补充”一节请写明补报的时限。", "place", "courses/emergency-law/02-accident.md"), 201);

        var own = publisher(city, "生态环境局", ENVIRONMENT, ENVIRONMENT_AUTHOR);
        var title = environment.content().title();
        var course = environment.content().courses().getFirst().title();
        var first = environment.signed(own, folder.resolve("武威湿地课程包-1.0.0.zip"));
        environment.change("manifest.yaml", "version: 1.0.0", "version: 1.1.0").change("courses/ecology-law/02-permit.md", "一个日历提醒就能避免的事", "在日历上记一笔就能避免的事")
                .change("courses/ecology-law/questions.yaml", "阶段性任务", "一个时期的任务");
        var second = environment.signed(own, folder.resolve("武威湿地课程包-1.1.0.zip"));
        environment.change("courses/ecology-law/03-wetland.md", "(?s)\\z", "\n<script>alert(1)</script>\n\n[点这里](javascript:alert(1))\n");
        var hostile = environment.forged(own, folder.resolve("来路不明.zip"));
        return Map.of("author", ENVIRONMENT_AUTHOR.phone(), "installedAuthor", EMERGENCY_AUTHOR.phone(), "title", title, "course", course, "first", first.toString(), "second", second.toString(), "hostile", hostile.toString());
    }

    private static KeyPair publisher(TestCity city, String department, String unit, Person author) {
        city.appoint("pack-publisher", unit, author);
        var keys = PackKeys.generate();
        var made = city.post("/pack-publishers", Map.of("department", department, "unitId", city.unitId(unit)), 201);
        city.post("/pack-publishers/" + made.path("id").asText() + "/keys", Map.of("publicKey", PackKeys.pem(keys.getPublic()), "label", "今年的密钥"), 201);
        return keys;
    }

    private static String submitted(TestCity city, Path file) {
        try {
            var version = city.upload("/pack-uploads", EMERGENCY_AUTHOR.phone(), Files.readAllBytes(file)).path("id").asText();
            city.post("/pack-versions/" + version + "/submission", null, 200);
            return version;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void installed(TestCity city, Path file) {
        var address = "/pack-versions/" + submitted(city, file);
        city.post(address + "/decision", Map.of("decision", "approve"), 200);
        city.post(address + "/publication", null, 200);
        city.post(address + "/installation", null, 200);
    }
}
