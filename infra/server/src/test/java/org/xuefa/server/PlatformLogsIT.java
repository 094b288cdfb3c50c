package org.xuefa.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.xuefa.platform.identity.Role;
import org.xuefa.platform.sheet.SheetColumn;
import org.xuefa.platform.sheet.SheetWriter;
import org.xuefa.testkit.RunningPlatform;
import org.xuefa.testkit.ServerLog;

/** What the running platform writes down: whose request it was, nobody's numbers, and nothing that looks like trouble when all is well. */
class PlatformLogsIT {
    private static final RunningPlatform PLATFORM = RunningPlatform.shared();
    private static final Path LOGS = PLATFORM.stack().logs().resolveSibling("liberty").resolve("servers/xuefa/logs");

    /** What a healthy server may still write, each with its reason. */
    private static final List<String> KNOWN = List.of();

    @Test
    void aLineWrittenForARequestSaysWhichCityAndCarriesTheTraceIdOfTheAnswer() {
        var city = PLATFORM.newCity();
        var learner = PLATFORM.token(city, Role.LEARNER);
        var search = PLATFORM.stack().elasticsearch();
        search.kill();
        try {
            var trace = "4bf92f3577b34da6a3ce929d0e0e4736";
            var answer = PLATFORM.call("GET", "/cities/" + city + "/search?q=%E5%AE%AA%E6%B3%95", learner, null,
                    request -> request.header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")).expect(503);

            assertThat(answer.json().get("traceId").asText()).isEqualTo(trace);
            assertThat(ServerLog.ofLastStart(LOGS)).filteredOn(line -> line.traceId().filter(trace::equals).isPresent()).isNotEmpty().allSatisfy(line -> {
                assertThat(line.city()).contains(city);
                assertThat(line.userName()).contains("t-learner");
            });
        } finally {
            search.start();
        }
    }

    @Test
    void noLogOfAnyServerKnowsANumberOfAPerson() throws Exception {
        var city = PLATFORM.newCity();
        var admin = PLATFORM.token(city, Role.CITY_ADMIN);
        var campaign = PLATFORM.post("/cities/" + city + "/campaigns", admin, Map.of("year", 2026)).expect(201).json().get("id").asText();
        var people = List.of(new String[] {"620602198701014514", "13993500001"}, new String[] {"620602198701014515", "13993500002"}, new String[] {"62060219870101", "1399350000"});

        var roster = PLATFORM.call("POST", "/cities/" + city + "/rosters?campaignId=" + campaign + "&fileName=620602198701014514.xlsx", admin, sheet(people), _ -> {});
        PLATFORM.get("/cities/" + city + "/people?q=" + people.get(0)[0], admin);
        PLATFORM.get("/cities/" + city + "/people/" + people.get(0)[1], admin);
        PLATFORM.post("/cities/" + city + "/rosters/" + people.get(0)[0] + "/applications", admin, Map.of("mode", people.get(0)[0]));
        PLATFORM.post("/public/cities/" + city + "/activations", null, Map.of("login", people.get(0)[0], "code", people.get(1)[1], "password", people.get(1)[1]));
        PLATFORM.post("/public/cities/" + city + "/enrolments", null, Map.of("idNumber", people.get(1)[0], "phone", people.get(1)[1], "name", "张三"));

        assertThat(roster.status()).as(roster.body()).isBetween(201, 422);
        Thread.sleep(2_000);                                                  // the roster is read in the background
        for (var log : logs()) {
            var text = Files.readString(log, StandardCharsets.ISO_8859_1);
            for (var person : people) {
                assertThat(text.contains(person[0])).as("an identity number in " + log.getFileName()).isFalse();
                assertThat(text.contains(person[1])).as("a phone number in " + log.getFileName()).isFalse();
            }
        }
    }

    @Test
    void aServerThatStartsAndStopsWithEverythingAroundItHasNothingToComplainOf() throws InterruptedException {
        delivered(PLATFORM.newCity());                                        // a stop in the middle of a delivery says so, and rightly
        var liberty = PLATFORM.stack().liberty();
        liberty.stop();
        liberty.start();
        Thread.sleep(20_000);                                                 // jobs and sweeps over all cities have had their turn

        var start = ServerLog.ofLastStart(LOGS);
        var stop = ServerLog.ofStartBefore(LOGS).stream().dropWhile(line -> !line.message().startsWith("CWWKE0055I")).toList();

        assertThat(start).extracting(ServerLog.Line::message).anyMatch(message -> message.contains("the operators' realm is ready"));
        assertThat(stop).as("lines from the request to stop on").hasSizeGreaterThan(3);
        assertThat(Stream.of(start, stop).flatMap(List::stream)).filteredOn(ServerLog.Line::isTrouble).extracting(ServerLog.Line::message)
                .allMatch(message -> KNOWN.stream().anyMatch(message::contains));
    }

    /** Waits until nothing of the city is under way. */
    private static void delivered(String city) throws InterruptedException {
        for (int attempt = 0; !PLATFORM.get("/platform/cities/" + city + "/deliveries", PLATFORM.operator()).expect(200).json().path("items").isEmpty(); attempt++) {
            assertThat(attempt).as("seconds that deliveries of " + city + " wait").isLessThan(60);
            Thread.sleep(1_000);
        }
    }

    /** All that the four servers keep in files, Liberty's first failure captures included. */
    private static List<Path> logs() throws IOException {
        try (var liberty = Files.walk(LOGS); var all = Files.walk(PLATFORM.stack().logs())) {
            return Stream.concat(liberty, all).filter(Files::isRegularFile).toList();
        }
    }

    private static byte[] sheet(List<String[]> people) {
        var out = new ByteArrayOutputStream();
        var titles = List.of("序号", "单位", "姓名", "身份证号", "联系方式", "职务职级", "层次", "备注");
        try (var sheet = new SheetWriter(out, "名单", titles.stream().map(title -> new SheetColumn(title, 12)).toList())) {
            for (var person : people) {
                sheet.row("1", "没有的单位", "张三", person[0], person[1], "科员", "国家工作人员", "");
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }
}
