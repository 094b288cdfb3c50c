package org.xuefa.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xuefa.platform.identity.Role;
import org.xuefa.testkit.RunningPlatform;
import org.xuefa.testkit.RunningPlatform.Answer;
import org.xuefa.testkit.plugin.PluginJars;

/** Guests in the real server: let in, set, used, cut off and let run again, over HTTP. */
class PluginsIT {
    private static final RunningPlatform PLATFORM = RunningPlatform.shared();
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String SECRET = "hunter2-very-secret";
    private static final String IMPORTER = """
            public Optional<QuestionImporter> questionImporter(PluginContext context) {
                return Optional.of(file -> List.of(QuestionImporter.Row.of(1, new QuestionImporter.Question(QuestionImporter.Type.SINGLE, context.settings().text("topic"), 2,
                    "我国的根本法是哪一部法律？" + file.content().length, List.of("宪法", "民法典", "刑法"), List.of(1), "", "", ""))));
            }""";
    private static final String HANGING = """
            public Sample() { while (true) { try { Thread.sleep(1000); } catch (InterruptedException e) { } } }
            public Optional<QuestionImporter> questionImporter(PluginContext context) { return Optional.empty(); }""";
    private String city = "";
    private String admin = "";

    @BeforeEach
    void aCity() {
        city = PLATFORM.newCity();
        admin = PLATFORM.token(city, Role.CITY_ADMIN);
    }

    @Test
    void aPluginIsLetInByItsChecksumSetByTheCityAndUsedByAnEditor() {
        var id = write(IMPORTER);
        assertThat(PLATFORM.post("/platform/plugin-scans", admin, null).status()).isIn(403, 404);
        var seen = scan(id);
        assertThat(seen.get("state").asText()).isEqualTo("waiting");
        assertThat(get("/plugins").json().get("items").findValuesAsText("id")).doesNotContain(id);
        assertThat(letIn(id, "0".repeat(64)).json().get("type").asText()).isEqualTo("/problems/plugin-changed");
        letIn(id, seen.get("sha256").asText()).expect(200);

        var refused = change(id, "\"0\"", true, Map.of("topic", "")).expect(400);
        assertThat(refused.json().get("errors").findValuesAsText("pointer")).containsExactly("/settings/topic", "/settings/token");
        var set = change(id, "\"0\"", true, Map.of("topic", "宪法", "token", SECRET)).expect(200);
        assertThat(set.json().get("state").asText()).isEqualTo("on");
        assertThat(get("/plugins/" + id).expect(200).body()).doesNotContain(SECRET).contains("\"token\"");
        assertThat(change(id, "\"0\"", false, Map.of()).status()).isEqualTo(412);

        var editor = PLATFORM.token(city, Role.QUESTION_EDITOR);
        assertThat(PLATFORM.get(at("/question-importers"), editor).expect(200).json().at("/items/0/fileExtensions/0").asText()).isEqualTo("txt");
        var preview = upload(id, editor, true).expect(200).json();
        assertThat(preview.at("/preview/0/verdict").asText()).isEqualTo("new");
        assertThat(preview.at("/preview/0/topic").asText()).isEqualTo("宪法");
        assertThat(upload(id, editor, false).expect(200).json().get("taken").asBoolean()).isTrue();
        assertThat(upload(id, editor, true).expect(200).json().at("/preview/0/verdict").asText()).isEqualTo("known");
        var audit = PLATFORM.get(at("/audit-entries?action=plugin"), PLATFORM.token(city, Role.AUDITOR)).expect(200).body();
        assertThat(audit).contains("plugin.switched-on", "plugin.set").doesNotContain(SECRET);
    }

    @Test
    void oneThatHangsIsCutOffAndReportedWhileTheServerGoesOnAndRunsAgainWhenTheOperatorSaysSo() throws IOException, InterruptedException {
        var good = ready(write(IMPORTER));
        var bad = ready(write(HANGING));
        var editor = PLATFORM.token(city, Role.QUESTION_EDITOR);

        var failed = upload(bad, editor, true);

        assertThat(failed.status()).isEqualTo(503);
        assertThat(failed.json().get("kind").asText()).isEqualTo("unresponsive");
        assertThat(upload(good, editor, true).expect(200).json().get("rows").asInt()).isOne();
        assertThat(PLATFORM.get(at("/me"), admin).status()).isEqualTo(200);
        assertThat(upload(bad, editor, true).status()).isEqualTo(404);
        assertThat(get("/plugins/" + bad).json().get("state").asText()).isEqualTo("cut-off");
        assertThat(get("/plugins/" + bad + "/failures").json().at("/items/0/kind").asText()).isEqualTo("unresponsive");
        var failure = PLATFORM.get("/platform/plugin-failures?pluginId=" + bad, PLATFORM.operator()).expect(200).json().at("/items/0");
        assertThat(List.of(failure.get("city").asText(), failure.get("cutsOff").asText())).containsExactly(city, "true");
        assertThat(operatorSees(bad).get("stuckThreads").asInt()).isOne();
        assertThat(metrics()).contains("xuefa_plugin_cut_offs_total{", "plugin=\"" + bad + "\"");

        PLATFORM.post("/platform/plugins/" + bad + "/reinstatements", PLATFORM.operator(), Map.of("city", city)).expect(200);
        Eventually.of(() -> get("/plugins/" + bad).json(), plugin -> plugin.get("state").asText().equals("on"));
        PLATFORM.put("/platform/plugins/" + bad + "/state", PLATFORM.operator(), Map.of("enabled", false)).expect(200);
        assertThat(get("/plugins/" + bad).json().get("state").asText()).isEqualTo("withdrawn");
        assertThat(PLATFORM.get(at("/audit-entries?action=plugin"), PLATFORM.token(city, Role.AUDITOR)).body()).contains("plugin.cut-off", "plugin.reinstated", "plugin.withdrawn");
    }

    @Test
    void aJarThatEndsTheProcessIsRefusedWithItsReasonsUntilItIsTakenAway() throws IOException {
        var id = "cn.example.exit" + NUMBER.incrementAndGet();
        PluginJars.of(id, "event-listener", "", "public Optional<CityEventListener> cityEventListener(PluginContext context) { return Optional.of(event -> System.exit(1)); }").write(jar(id));

        var overview = PLATFORM.post("/platform/plugin-scans", PLATFORM.operator(), null).expect(200).json();

        assertThat(overview.get("items").findValuesAsText("id")).doesNotContain(id);
        var refused = find(overview.get("refused"), jar -> jar.path("pluginId").asText().equals(id));
        assertThat(refused.at("/faults/0/code").asText()).isEqualTo("forbidden");
        assertThat(refused.at("/faults/0/detail").asText()).isEqualTo("java.lang.System#exit");
        letIn(id, "0".repeat(64)).expect(404);

        Files.delete(jar(id));
        assertThat(PLATFORM.post("/platform/plugin-scans", PLATFORM.operator(), null).expect(200).json().get("refused").findValuesAsText("pluginId")).doesNotContain(id);
    }

    private String write(String body) {
        var id = "cn.example.guest" + NUMBER.incrementAndGet();
        PluginJars.of(id, "question-importer", "", body).descriptor("""
                id: %s
                version: 1.0.0
                spiLevel: 1
                name: 文本题库
                publisher: 测试
                offers: [question-importer]
                fileExtensions: [txt]
                settings:
                - {name: topic, label: 主题, required: true}
                - {name: token, label: 密钥, required: true, secret: true}
                """.formatted(id)).write(jar(id));
        return id;
    }

    private String ready(String id) {
        letIn(id, scan(id).get("sha256").asText()).expect(200);
        change(id, "\"0\"", true, Map.of("topic", "宪法", "token", SECRET)).expect(200);
        return id;
    }

    private static Path jar(String id) {
        return PLATFORM.pluginFolder().resolve(id + ".jar");
    }

    private static JsonNode scan(String id) {
        return find(PLATFORM.post("/platform/plugin-scans", PLATFORM.operator(), null).expect(200).json().get("items"), plugin -> plugin.get("id").asText().equals(id));
    }

    private static JsonNode operatorSees(String id) {
        return find(PLATFORM.get("/platform/plugins", PLATFORM.operator()).expect(200).json().get("items"), plugin -> plugin.get("id").asText().equals(id));
    }

    private static JsonNode find(JsonNode list, Predicate<JsonNode> wanted) {
        for (var one : list) {
            if (wanted.test(one)) {
                return one;
            }
        }
        throw new AssertionError("not in " + list);
    }

    private static Answer letIn(String id, String sha256) {
        return PLATFORM.put("/platform/plugins/" + id + "/state", PLATFORM.operator(), Map.of("enabled", true, "sha256", sha256));
    }

    private Answer change(String id, String tag, boolean enabled, Map<String, String> settings) {
        var written = settings.entrySet().stream().map(entry -> Map.of("name", entry.getKey(), "value", entry.getValue())).toList();
        return PLATFORM.call("PUT", at("/plugins/" + id), admin, Map.of("enabled", enabled, "settings", written), request -> request.header("If-Match", tag));
    }

    private Answer upload(String id, String token, boolean rehearsal) {
        return PLATFORM.call("POST", at("/question-importers/" + id + "/imports?fileName=a.txt&rehearsal=" + rehearsal), token, "abc".getBytes(StandardCharsets.UTF_8), _ -> { });
    }

    private static String metrics() throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(URI.create(PLATFORM.url() + "/metrics")).build(), BodyHandlers.ofString()).body();
        }
    }

    private Answer get(String path) {
        return PLATFORM.get(at(path), admin);
    }

    private String at(String path) {
        return "/cities/" + city + path;
    }
}
