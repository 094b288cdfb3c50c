package org.xuefa.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xuefa.testkit.RunningPlatform;

/** What the operator sees of deliveries, over HTTP and as metrics. */
class DeliveriesIT {
    private static final RunningPlatform PLATFORM = RunningPlatform.shared();

    @Test
    void showsWhatWaitsAndReplaysNothingWhereNothingWasGivenUp() {
        var city = PLATFORM.newCity();
        var path = "/platform/cities/" + city + "/deliveries";

        for (var handler : PLATFORM.get(path, PLATFORM.operator()).expect(200).json().path("items")) {
            assertThat(handler.path("parked").asLong()).as(handler.path("handler").asText()).isZero();
        }
        assertThat(PLATFORM.post(path + "/replays", PLATFORM.operator(), Map.of("handler", "enrolment-accounts")).expect(200).json().path("count").asInt()).isZero();
        assertThat(PLATFORM.post(path + "/replays", PLATFORM.operator(), Map.of()).expect(400).body()).contains("handler");
        PLATFORM.get("/platform/cities/nowhere/deliveries", PLATFORM.operator()).expect(404);
    }

    @Test
    void countsDeliveriesUnderMetrics() throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var metrics = http.send(HttpRequest.newBuilder(URI.create(PLATFORM.url() + "/metrics")).build(), BodyHandlers.ofString()).body();

            assertThat(metrics).contains("xuefa_outbox_waiting", "xuefa_outbox_parked", "xuefa_outbox_oldest_seconds");
            assertThat(metrics.lines().filter(line -> line.startsWith("xuefa_outbox_delivered")).toList()).isNotEmpty().allMatch(line -> line.contains("handler="));
        }
    }
}
