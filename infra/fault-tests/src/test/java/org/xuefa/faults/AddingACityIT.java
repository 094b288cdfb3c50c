package org.xuefa.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.xuefa.localstack.ServerProcess;
import org.xuefa.testkit.RunningPlatform;

/** Adding a city goes on where it stopped, whatever stopped it; nothing is there twice, and nobody starts anything anew for the city to be used. */
class AddingACityIT {
    private static final RunningPlatform PLATFORM = RunningPlatform.shared();
    private final FaultReport report = new FaultReport("adding a city", FaultReport.newSeed());
    private final Patience patience = new Patience(new Wire(PLATFORM.url()));

    @AfterEach
    void allServersRun() {
        PLATFORM.stack().servers().stream().filter(server -> !server.isAlive()).forEach(ServerProcess::start);
    }

    @Test
    void goesOnAfterACrashInEachOfItsStepsAndNothingIsThereTwice() throws Exception {
        var undisturbed = new NewCity(PLATFORM, "undisturbed");
        PLATFORM.operator();
        var began = System.nanoTime();
        var first = undisturbed.addPatiently(patience);
        assertThat(first.status()).as(first.toString()).isEqualTo(200);
        report.line("PUT /platform/cities/{city} took %.1f s (%s): %s".formatted((System.nanoTime() - began) / 1e9, patience, NewCity.durations(first.json())));

        var crashed = new NewCity(PLATFORM, "crashed");
        var random = new Random(report.seed());
        for (var step : List.of("directory", "realm", "search-index", "defaults")) {
            crashed.forgetStep(step);
            var lost = crashed.adding();
            crashed.awaitStep(step);
            Patience.sleep(random.nextInt(60));
            PLATFORM.stack().liberty().kill();
            report.line("Liberty killed after the step " + step);
            lost.join();
            PLATFORM.stack().liberty().start();
            report.line("Liberty answers again; the operator sees " + NewCity.steps(crashed.seenByOperator()));
        }
        var done = crashed.addPatiently(patience);

        assertThat(done.status()).as(done.toString()).isEqualTo(200);
        assertThat(done.json().path("state").asText()).isEqualTo("open");
        assertThat(NewCity.steps(done.json()).values()).containsOnly("done");
        sameInventory("crashed", "undisturbed");
        var again = crashed.addPatiently(patience);
        sameInventory("crashed", "undisturbed");
        var token = crashed.firstLogin(again.json().path("administratorOneTimePassword").asText());
        assertThat(PLATFORM.get("/cities/crashed/me", token).expect(200).json().path("roles").path(0).asText()).isEqualTo("city-admin");
        assertThat(patience.unexpected()).isZero();
    }

    /** Some of what a city begins with comes by events, a little later. */
    private static void sameInventory(String city, String other) {
        for (int attempt = 0; attempt < 120 && !CityInventory.of(PLATFORM.stack(), city).equals(CityInventory.of(PLATFORM.stack(), other)); attempt++) {
            Patience.sleep(500);
        }
        var counts = CityInventory.of(PLATFORM.stack(), city).counts();
        assertThat(counts).isEqualTo(CityInventory.of(PLATFORM.stack(), other).counts());
        assertThat(counts).containsEntry("directory entries", 1).containsEntry("realms", 1).containsEntry("administrators", 1).containsEntry("search indices", 1);
        assertThat(new Archive(PLATFORM.stack()).number("select count(*) from platform_outbox o join platform_city c on c.id = o.tenant_id where c.slug = '" + city + "'")).isZero();
    }

    @Test
    void saysThatKeycloakWentAwayInTheMiddleAndGoesOnWhenItIsBack() throws Exception {
        var city = new NewCity(PLATFORM, "halfway");
        var stopped = city.adding();
        city.awaitStep("directory");
        PLATFORM.stack().keycloak().kill();
        report.line("Keycloak killed in the middle");

        var refused = stopped.join();
        var refusedAgain = city.add();
        report.line("the operator is told " + refused);
        var seen = city.seenByOperator();
        PLATFORM.stack().keycloak().start();
        report.line("Keycloak answers again");
        var done = city.addPatiently(patience);

        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.problem()).isEqualTo("provisioning-failed");
        assertThat(refused.json().path("step").asText()).isEqualTo("realm");
        assertThat(refused.json().path("cause").asText()).contains("Keycloak").contains("没有应答");
        assertThat(refusedAgain.json().path("step").asText()).isEqualTo("realm");
        assertThat(seen.path("state").asText()).isEqualTo("provisioning");
        assertThat(seen.path("steps")).anySatisfy(step -> {
            assertThat(step.path("name").asText()).isEqualTo("realm");
            assertThat(step.path("state").asText()).isEqualTo("failed");
            assertThat(step.path("message").asText()).contains("Keycloak");
        });
        assertThat(done.status()).as(done.toString()).isEqualTo(200);
        assertThat(city.firstLogin(done.json().path("administratorOneTimePassword").asText())).isNotEmpty();
        assertThat(patience.unexpected()).isZero();
    }
}
