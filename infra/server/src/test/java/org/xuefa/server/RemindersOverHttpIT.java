package org.xuefa.server;

import static org.assertj.core.api.Assertions.assertThat;

import cn.example.xuefa.SamplePlugin;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xuefa.platform.identity.Role;
import org.xuefa.testkit.RunningPlatform;
import org.xuefa.testkit.RunningPlatform.Answer;
import org.xuefa.testkit.plugin.PluginJars;

/** The sample plugin on the real server: switched on in one city, off in another, and a message that really goes out. */
class RemindersOverHttpIT {
    private static final RunningPlatform PLATFORM = RunningPlatform.shared();
    private static final String SAMPLE = "cn.example.gateway";
    private static final String PHONE = "13830000001";
    private static final String PASSWORD = "Lü-shi 2026 minqin";
    private static MessageGateway gateway;
    private String city = "";
    private String admin = "";
    private String campaign = "";
    private String unit = "";
    private String person = "";

    @BeforeAll
    static void aGatewayAndTheSampleLetIn() throws IOException, URISyntaxException {
        gateway = new MessageGateway();
        Files.copy(Path.of(SamplePlugin.class.getProtectionDomain().getCodeSource().getLocation().toURI()), PLATFORM.pluginFolder().resolve("sample-plugin.jar"));
        letIn(SAMPLE);
    }

    /** Else what is still to be tried again would be tried at a gateway that is gone. */
    @AfterAll
    static void takeTheSampleBack() {
        PLATFORM.put("/platform/plugins/" + SAMPLE + "/state", PLATFORM.operator(), Map.of("enabled", false)).expect(200);
        gateway.close();
    }

    @BeforeEach
    void aCityWithSomebodyWhoHasNotBegun() {
        gateway.beginAnew();
        city = PLATFORM.newCity();
        admin = PLATFORM.token(city, Role.CITY_ADMIN);
        campaign = openCampaign();
        var root = get("/units").json().at("/items/0/id").asText();
        unit = post("/units", Map.of("name", "民勤县司法局", "kind", "department", "parentId", root)).expect(201).json().get("id").asText();
        person = post("/enrolments", Map.of("campaignId", campaign, "unitId", unit, "name", "王小明", "idNumber", "620602198701014518", "phone", PHONE, "tier", "staff")).expect(201).json()
                .get("personId").asText();
    }

    @Test
    void aReminderGoesOutThroughTheSampleWhereTheCityHasSwitchedItOn() {
        var refused = set(SAMPLE, "\"0\"", Map.of("gateway", "http://example.com/", "secret", "short", "timeoutSeconds", "99")).expect(400).json();
        assertThat(refused.get("errors").findValuesAsText("pointer")).containsExactlyInAnyOrder("/settings/gateway", "/settings/secret", "/settings/timeoutSeconds");
        set(SAMPLE, "\"0\"", settings()).expect(200);
        assertThat(get("/reminder-channels").json().get("items").findValuesAsText("id")).containsExactly("portal", SAMPLE);

        var done = ended(remind("study", SAMPLE).expect(202));

        assertThat(done.get("sent").asInt()).as(done.toString()).isOne();
        assertThat(gateway.taken()).singleElement().satisfies(message -> {
            assertThat(message.get("to").asText()).isEqualTo(PHONE);
            assertThat(message.get("text").asText()).startsWith("【武威学法】您尚未开始").contains(PLATFORM.url() + "/" + city + "/");
        });
        var deliveries = get("/reminders/" + done.get("id").asText() + "/deliveries").expect(200);
        assertThat(deliveries.json().at("/items/0/reference").asText()).isEqualTo("msg-1");
        assertThat(deliveries.json().at("/items/0/name").asText()).isEqualTo("王小明");
        assertThat(ended(remind("study", SAMPLE).expect(202)).get("skipped").asInt()).isOne();
        assertThat(gateway.taken()).hasSize(1);
        var audit = PLATFORM.get(at("/audit-entries?action=reminder"), PLATFORM.token(city, Role.AUDITOR)).expect(200).body();
        assertThat(audit).contains("reminder.started");
        assertThat(deliveries.body() + audit + done).doesNotContain(PHONE);
        assertThat(serverLog()).doesNotContain(PHONE);
    }

    @Test
    void whereItIsSwitchedOffNobodyIsRemindedThroughIt() {
        assertThat(get("/reminder-channels").json().get("items").findValuesAsText("id")).containsExactly("portal");
        assertThat(remind("study", SAMPLE).expect(422).json().get("type").asText()).isEqualTo("/problems/no-channel");
        assertThat(gateway.taken()).isEmpty();
    }

    @Test
    void aUnitsAdministratorRemindsTheOwnUnitOnly() {
        var root = get("/units").json().at("/items/0/id").asText();
        var other = post("/units", Map.of("name", "民勤县财政局", "kind", "department", "parentId", root)).expect(201).json().get("id").asText();
        var appointed = post("/appointments", Map.of("role", "unit-admin", "unitId", other, "primary", true, "name", "李四", "phone", "13900139000")).expect(201).json().get("personId").asText();
        var caller = activated(appointed, "13900139000");
        var everybody = Map.of("campaignId", campaign, "about", "study", "channels", List.of("portal"));

        assertThat(remindAs(caller, Map.of("campaignId", campaign, "about", "study", "channels", List.of("portal"), "unitId", unit)).status()).isEqualTo(404);
        assertThat(remindAs(PLATFORM.token(city, Role.UNIT_ADMIN), everybody).status()).as("of no unit").isEqualTo(404);
        var none = ended(remindAs(caller, everybody).expect(202));

        assertThat(none.get("sent").asInt()).as("nobody of the other unit").isZero();
        var own = ended(remind("study", "portal").expect(202));
        assertThat(own.get("sent").asInt()).isOne();
        assertThat(PLATFORM.get(at("/reminders"), caller).json().get("items").findValuesAsText("id")).containsExactly(none.get("id").asText());
        PLATFORM.get(at("/reminders/" + own.get("id").asText() + "/deliveries"), caller).expect(404);
    }

    @Test
    void aGatewayThatTakesNothingAtPresentLeavesTheReminderRunning() {
        set(SAMPLE, "\"0\"", settings()).expect(200);
        gateway.answers(503);

        var asked = gateway.asked();
        var path = "/reminders/" + remind("study", SAMPLE).expect(202).json().get("id").asText();

        Eventually.of(() -> get(path + "/deliveries").json(), deliveries -> gateway.asked() > asked && deliveries.get("items").isEmpty());
        assertThat(get(path).json().get("state").asText()).isEqualTo("running");
        assertThat(get("/plugins/" + SAMPLE + "/failures").json().get("items")).isEmpty();
        assertThat(remind("study", SAMPLE).json().get("type").asText()).isEqualTo("/problems/reminder-running");
    }

    @Test
    void aNoticeWaitsOnTheLearnersHomePageWithoutAnyPlugin() {
        var learner = activated(person, PHONE);

        assertThat(ended(remind("exam", "portal").expect(202)).get("sent").asInt()).isOne();

        var notice = PLATFORM.get(at("/my/notices"), learner).expect(200).json().at("/items/0");
        assertThat(notice.get("about").asText()).isEqualTo("exam");
        assertThat(notice.get("text").asText()).startsWith("您尚未参加");
        assertThat(PLATFORM.get(at("/my/notices"), PLATFORM.token(city, Role.LEARNER)).expect(200).json().get("items")).isEmpty();
        PLATFORM.call("DELETE", at("/my/notices/" + notice.get("id").asText()), learner, null, _ -> { }).expect(204);
        assertThat(PLATFORM.get(at("/my/notices"), learner).json().get("items")).isEmpty();
    }

    @Test
    void aChannelThatHangsIsCutOffAndTheServerGoesOn() {
        var id = "cn.example.hanging-channel";
        PluginJars.of(id, "notification-channel", "", """
                public Optional<NotificationChannel> notificationChannel(PluginContext context) {
                    return Optional.of(message -> { while (true) { try { Thread.sleep(1000); } catch (InterruptedException e) { } } });
                }""").write(PLATFORM.pluginFolder().resolve(id + ".jar"));
        letIn(id);
        set(id, "\"0\"", Map.of()).expect(200);

        var done = ended(remind("study", id).expect(202));

        assertThat(done.get("unknown").asInt()).as(done.toString()).isOne();
        assertThat(get("/plugins/" + id).json().get("state").asText()).isEqualTo("cut-off");
        assertThat(get("/reminder-channels").json().get("items").findValuesAsText("id")).containsExactly("portal");
        var failure = PLATFORM.get("/platform/plugin-failures?pluginId=" + id, PLATFORM.operator()).expect(200).json().at("/items/0");
        assertThat(List.of(failure.get("city").asText(), failure.get("kind").asText(), failure.get("point").asText())).containsExactly(city, "unresponsive", "notification-channel");
        assertThat(failure.toString()).doesNotContain(PHONE, "王小明");
        assertThat(ended(remind("study", "portal").expect(202)).get("skipped").asInt()).as("the message may have gone out").isOne();
    }

    private static Map<String, String> settings() {
        return Map.of("gateway", gateway.address(), "secret", "0123456789abcdef", "signature", "武威学法");
    }

    private static void letIn(String id) {
        for (var plugin : PLATFORM.post("/platform/plugin-scans", PLATFORM.operator(), null).expect(200).json().get("items")) {
            if (plugin.get("id").asText().equals(id)) {
                PLATFORM.put("/platform/plugins/" + id + "/state", PLATFORM.operator(), Map.of("enabled", true, "sha256", plugin.get("sha256").asText())).expect(200);
                return;
            }
        }
        throw new AssertionError(id + " is not in the folder");
    }

    private Answer set(String id, String tag, Map<String, String> settings) {
        var written = settings.entrySet().stream().map(entry -> Map.of("name", entry.getKey(), "value", entry.getValue())).toList();
        return PLATFORM.call("PUT", at("/plugins/" + id), admin, Map.of("enabled", true, "settings", written), request -> request.header("If-Match", tag));
    }

    private String activated(String who, String phone) {
        var code = post("/accounts/" + who + "/activation-codes", null).expect(201).json().get("code").asText();
        PLATFORM.post("/public/cities/" + city + "/activations", null, Map.of("login", phone, "code", code, "password", PASSWORD)).expect(200);
        return PLATFORM.login(city, phone, PASSWORD);
    }

    private Answer remindAs(String caller, Map<String, Object> wanted) {
        return PLATFORM.post(at("/reminders"), caller, wanted);
    }

    private Answer remind(String about, String channel) {
        return post("/reminders", Map.of("campaignId", campaign, "about", about, "channels", List.of(channel), "unitId", unit));
    }

    private JsonNode ended(Answer started) {
        var path = "/reminders/" + started.json().get("id").asText();
        return Eventually.of(() -> get(path).expect(200).json(), reminder -> !reminder.get("state").asText().equals("running"));
    }

    private String openCampaign() {
        var today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        var draft = post("/campaigns", Map.of("year", today.getYear())).expect(201);
        var path = "/campaigns/" + draft.json().get("id").asText();
        var change = (ObjectNode) draft.json();
        change.remove(List.of("id", "year", "state", "rulesVersion", "sentences", "now", "openedAt", "closedAt"));
        change.get("rules").get("windows").forEach(window -> ((ObjectNode) window).put("from", today.minusDays(1).toString()).put("until", today.plusDays(30).toString()));
        with("POST", path + "/opening", null, with("PUT", path, change, draft));
        return draft.json().get("id").asText();
    }

    private Answer with(String method, String path, Object body, Answer before) {
        return PLATFORM.call(method, at(path), admin, body, request -> request.header("If-Match", before.header("ETag")).header("Idempotency-Key", UUID.randomUUID().toString())).expect(200);
    }

    private Answer get(String path) {
        return PLATFORM.get(at(path), admin);
    }

    private Answer post(String path, Object body) {
        return PLATFORM.post(at(path), admin, body);
    }

    private String at(String path) {
        return "/cities/" + city + path;
    }

    private static String serverLog() {
        var text = new LinkedHashMap<Path, String>();
        try (var files = Files.walk(PLATFORM.stack().logs().resolveSibling("liberty").resolve("servers/xuefa/logs"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                text.put(file, Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        assertThat(text).isNotEmpty();
        return String.join("\n", text.values());
    }
}
