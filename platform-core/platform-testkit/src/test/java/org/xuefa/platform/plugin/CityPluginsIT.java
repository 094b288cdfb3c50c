package org.xuefa.platform.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xuefa.platform.outbox.EventContext;
import org.xuefa.platform.plugin.run.PluginFailed;
import org.xuefa.platform.problem.CommonProblem;
import org.xuefa.platform.problem.FieldProblem;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.testkit.Database;
import org.xuefa.testkit.DatabaseExtension;

/** The switch, the settings and the breaker of each city, over the real database. */
@ExtendWith(DatabaseExtension.class)
class CityPluginsIT extends PluginServer {
    CityPluginsIT(Database database) {
        super(database);
    }

    @Test
    void nothingRunsBeforeTheOperatorHasLetTheVeryJarInAndTheCityHasSwitchedItOn() {
        assertThat(operate.get(id).standing()).isEqualTo(Standing.OfPlatform.WAITING);
        assertThat(in(wuwei, manage::list)).isEmpty();
        assertThatThrownBy(() -> operate.letIn(id, "0".repeat(64))).isInstanceOf(Refusal.class).hasMessage("PLUGIN_CHANGED");

        letIn();
        assertThat(in(wuwei, manage::list)).singleElement().satisfies(plugin -> assertThat(plugin.standing()).isEqualTo(Standing.OfCity.OFF));
        assertThat(offers(wuwei)).isEmpty();
        assertThatThrownBy(() -> as(wuwei, this::send)).isInstanceOf(Refusal.class);

        switchOn(wuwei, Map.of("sign", "xuefa", "token", SECRET));
        assertThat(as(wuwei, this::send)).isEqualTo("xuefa.3." + SECRET.length());
        assertThat(offers(jinchang)).isEmpty();

        jar("1.1.0", CHANNEL, "notification-channel", SETTINGS);
        operate.scan();
        assertThat(operate.get(id).standing()).isEqualTo(Standing.OfPlatform.WAITING);
        assertThatThrownBy(() -> as(wuwei, this::send)).isInstanceOf(Refusal.class);
        letIn();
        assertThat(as(wuwei, this::send)).isEqualTo("xuefa.3." + SECRET.length());
        operate.switchOff(id);
        assertThatThrownBy(() -> as(wuwei, this::send)).isInstanceOf(Refusal.class);
    }

    @Test
    void everyWrongSettingIsNamedAndNoneRepeated() {
        letIn();

        var refused = catchThrowableOfType(Refusal.class, () -> change(wuwei, true, Map.of("sign", "A9", "tries", "10", "broken", "maybe", "colour", "red"), 0));

        assertThat(refused.problem()).isEqualTo(CommonProblem.INVALID_REQUEST);
        assertThat(refused.fields()).extracting(FieldProblem::pointer).containsExactly("/settings/sign", "/settings/token", "/settings/tries", "/settings/broken", "/settings/colour");
        assertThat(refused.fields().toString()).doesNotContain("A9", "maybe");
    }

    @Test
    void aSecretGoesInSealedStaysWhenLeftOutAndIsForgottenWhenEmptied() throws SQLException {
        letIn();
        switchOn(wuwei, Map.of("sign", "xuefa", "token", SECRET));

        assertThat(manageIn(wuwei).use().settings()).doesNotContainKey("token");
        assertThat(stored()).doesNotContain(SECRET);
        change(wuwei, true, Map.of("sign", "other"), 1);
        assertThat(as(wuwei, this::send)).isEqualTo("other.3." + SECRET.length());
        assertThatThrownBy(() -> change(wuwei, true, Map.of("sign", "other", "token", ""), 2)).isInstanceOf(Refusal.class);
        change(wuwei, false, Map.of("sign", "other", "token", ""), 2);
        assertThat(manageIn(wuwei).use().secretNames()).isEmpty();
    }

    @Test
    void aChangeThatIsBasedOnAnOlderOneIsRefused() {
        letIn();
        switchOn(wuwei, Map.of("sign", "xuefa", "token", SECRET));

        assertThatThrownBy(() -> change(wuwei, false, Map.of(), 0)).isInstanceOf(Refusal.class).hasMessage("OUTDATED_VERSION");
    }

    @Test
    void settingsOfOneCityAreNotThoseOfAnother() {
        letIn();
        switchOn(wuwei, Map.of("sign", "wuwei", "token", SECRET));
        switchOn(jinchang, Map.of("sign", "jinchang", "token", "x", "tries", "9"));

        assertThat(as(wuwei, this::send)).startsWith("wuwei.3.");
        assertThat(as(jinchang, this::send)).startsWith("jinchang.9.");
    }

    @Test
    void whatFailsIsCutOffInItsCityReportedAuditedAndRunsAgainWhenTheOperatorSaysSo() {
        letIn();
        switchOn(wuwei, Map.of("sign", "xuefa", "token", SECRET, "broken", "true"));
        switchOn(jinchang, Map.of("sign", "xuefa", "token", SECRET));

        IntStream.range(0, 5).forEach(_ -> assertThat(catchThrowableOfType(PluginFailed.class, () -> as(wuwei, this::send)).reason()).isEqualTo(PluginFailed.Reason.FAILED));

        assertThat(offers(wuwei)).isEmpty();
        assertThat(manageIn(wuwei).standing()).isEqualTo(Standing.OfCity.CUT_OFF);
        assertThat(as(jinchang, this::send)).isEqualTo("xuefa.3." + SECRET.length());
        assertThat(operate.get(id).citiesCutOff()).containsExactly(slug(wuwei));
        assertThat(operate.failures(id, 100)).hasSize(5).allSatisfy(failure -> {
            assertThat(failure.city()).isEqualTo(slug(wuwei));
            assertThat(failure.failure().cause()).isEqualTo("gateway-down");
            assertThat(failure.failure().point()).isEqualTo("notification-channel");
        });
        assertThat(events).containsExactly(new PluginCutOff(id, "1.0.0", "threw", false));
        assertThat(audit(wuwei)).contains("plugin.cut-off");
        change(wuwei, true, Map.of("sign", "xuefa"), 1);
        assertThat(manageIn(wuwei).standing()).as("a new setting does not close the breaker").isEqualTo(Standing.OfCity.CUT_OFF);

        assertThatThrownBy(() -> operate.reinstate(id, slug(jinchang))).isInstanceOf(Refusal.class).hasMessage("PLUGIN_NOT_CUT_OFF");
        operate.reinstate(id, slug(wuwei));
        assertThat(as(wuwei, this::send)).isEqualTo("xuefa.3." + SECRET.length());
        assertThat(audit(wuwei)).contains("plugin.reinstated");
    }

    @Test
    void whatFailsInThreeCitiesIsCutOffEverywhereUntilTheOperatorLetsItRunAgain() {
        var cities = List.of(wuwei, jinchang, prepared(), prepared());
        aServer();
        letIn();
        cities.forEach(city -> switchOn(city, Map.of("sign", "xuefa", "token", SECRET, "broken", city.equals(cities.getLast()) ? "false" : "true")));

        cities.subList(0, 3).forEach(city -> IntStream.range(0, 5).forEach(_ -> assertThatThrownBy(() -> as(city, this::send)).isInstanceOf(PluginFailed.class)));

        assertThat(operate.get(id).standing()).isEqualTo(Standing.OfPlatform.CUT_OFF);
        assertThatThrownBy(() -> as(cities.getLast(), this::send)).isInstanceOf(Refusal.class);
        operate.reinstate(id, null);
        assertThat(as(cities.getLast(), this::send)).startsWith("xuefa");
        assertThat(operate.get(id).citiesCutOff()).isEmpty();
    }

    @Test
    void listenersHearEachEventOnceInOrderAndWhatFailsComesAgain() {
        jar("2.0.0", """
                private static final List<String> HEARD = new ArrayList<>();
                public Optional<CityEventListener> cityEventListener(PluginContext context) {
                    return Optional.of(event -> {
                        if (event.attempt() == 1 && event.type().equals("moody")) { throw new RuntimeException(); }
                        HEARD.add(event.type() + event.attempt());
                        if (event.type().equals("say")) { throw new PluginFailure(String.join("-", HEARD)); }
                    });
                }""", "event-listener", "");
        operate.scan();
        letIn();
        assertThat(work.<Boolean>in(wuwei, queue::isAnybodyListening)).isFalse();
        switchOn(wuwei, Map.of());
        assertThat(work.<Boolean>in(wuwei, queue::isAnybodyListening)).isTrue();
        var first = new EventContext(UUID.randomUUID(), now.get(), 1);
        publish(first, "first");
        publish(first, "first");
        publish(new EventContext(UUID.randomUUID(), now.get(), 1), "moody");
        publish(new EventContext(UUID.randomUUID(), now.get(), 1), "last");

        as(wuwei, tell::tell);
        assertThat(waiting()).as("what comes later waits behind what failed").isEqualTo(2);
        as(wuwei, tell::tell);
        assertThat(waiting()).as("not before its time").isEqualTo(2);
        now.updateAndGet(time -> time.plusSeconds(1));
        as(wuwei, tell::tell);

        assertThat(waiting()).isZero();
        publish(new EventContext(UUID.randomUUID(), now.get(), 1), "say");
        as(wuwei, tell::tell);
        assertThat(operate.failures(id, 1).getFirst().failure().cause()).isEqualTo("first1-moody2-last1-say1");
    }

    @Test
    void eventsWaitForAListenerThatIsCutOffAndNotForOneThatIsSwitchedOff() {
        jar("2.0.0", "public Optional<CityEventListener> cityEventListener(PluginContext context) { return Optional.of(event -> { throw new RuntimeException(); }); }", "event-listener", "");
        operate.scan();
        letIn();
        switchOn(wuwei, Map.of());
        publish(new EventContext(UUID.randomUUID(), now.get(), 1), "first");
        for (int round = 0; round < 6; round++) {
            as(wuwei, tell::tell);
            now.updateAndGet(time -> time.plusSeconds(600));
        }
        assertThat(manageIn(wuwei).standing()).isEqualTo(Standing.OfCity.CUT_OFF);

        publish(new EventContext(UUID.randomUUID(), now.get(), 1), "meanwhile");
        assertThat(waiting()).isEqualTo(2);
        now.updateAndGet(time -> time.plus(Duration.ofDays(7)));
        assertThat(work.<Integer>in(wuwei, queue::trim)).isGreaterThanOrEqualTo(1);
        change(wuwei, false, Map.of(), 1);
        assertThat(waiting()).isZero();
    }
}
