package org.xuefa.platform.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.xuefa.platform.audit.AuditEntry;
import org.xuefa.platform.audit.JpaAuditLog;
import org.xuefa.platform.audit.ReadAudit;
import org.xuefa.platform.config.Settings;
import org.xuefa.platform.crypto.CityVault;
import org.xuefa.platform.crypto.DataKeys;
import org.xuefa.platform.crypto.MasterKeySource;
import org.xuefa.platform.outbox.DomainEvent;
import org.xuefa.platform.outbox.EventContext;
import org.xuefa.platform.plugin.run.PluginFailed;
import org.xuefa.platform.plugin.run.Trouble;
import org.xuefa.platform.problem.CommonProblem;
import org.xuefa.platform.problem.FieldProblem;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.platform.tenancy.CurrentTenant;
import org.xuefa.spi.TenantId;
import org.xuefa.spi.plugin.CityEventListener;
import org.xuefa.spi.plugin.ExtensionPoint;
import org.xuefa.spi.plugin.NotificationChannel;
import org.xuefa.testkit.Database;
import org.xuefa.testkit.DatabaseExtension;
import org.xuefa.testkit.UnitOfWork;
import org.xuefa.testkit.plugin.PluginJars;

/** The switch, the settings and the breaker of each city, over the real database. Long because a server with its plugins is put together by hand, once for all cases. */
@ExtendWith(DatabaseExtension.class)
class CityPluginsIT {
    private static final MasterKeySource KEYS = new MasterKeySource(new byte[32], List.of(), new byte[32]);
    private static final String SECRET = "hunter2-very-secret";
    private static final String CHANNEL = """
            public Optional<NotificationChannel> notificationChannel(PluginContext context) {
                return Optional.of(message -> {
                    if (context.settings().flag("broken")) { throw new PluginFailure("gateway-down"); }
                    return new NotificationChannel.Delivery(NotificationChannel.Result.ACCEPTED, context.settings().text("sign") + "." + context.settings().number("tries") + "." + context.settings().text("token").length());
                });
            }""";
    private static final String SETTINGS = """
            settings:
            - {name: sign, label: 签名, required: true, pattern: '[a-z]+'}
            - {name: token, label: 密钥, required: true, secret: true}
            - {name: tries, label: 次数, kind: number, minimum: 1, maximum: 9, default: 3}
            - {name: broken, label: 故障, kind: flag}
            """;
    private final Database database;
    private final UnitOfWork work;
    private final TenantId wuwei;
    private final TenantId jinchang;
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-08-01T00:00:00Z"));
    private final Clock clock = new Clock() {
        @Override public java.time.ZoneId getZone() { return ZoneOffset.UTC; }
        @Override public Clock withZone(java.time.ZoneId zone) { return this; }
        @Override public Instant instant() { return now.get(); }
    };
    private final List<DomainEvent> events = new CopyOnWriteArrayList<>();
    private final String id = "cn.example.sms" + UUID.randomUUID().toString().substring(0, 8);

    @TempDir
    private Path folder;

    private PluginFolder shelf;
    private CityPlugins plugins;
    private ManagePlugins manage;
    private OperatePlugins operate;
    private PluginEvents queue;
    private TellPlugins tell;

    CityPluginsIT(Database database) {
        this.database = database;
        work = new UnitOfWork(database);
        wuwei = database.newTenant();
        jinchang = database.newTenant();
    }

    @BeforeEach
    void aServer() {
        var em = work.entityManager();
        var keys = new DataKeys(em, KEYS, clock);
        var vault = new CityVault(keys, KEYS, database.directory());
        List.of(wuwei, jinchang).forEach(city -> work.run(city, keys::prepare));
        shelf = new PluginFolder(new Settings() {
            @Override
            public Optional<Path> pluginFolder() {
                return Optional.of(folder);
            }
        }, clock);
        var register = new PluginRegister(database.runtime());
        var uses = new PluginUses(em, vault, clock) {
            @Override
            public List<PluginUse> all() {
                return work.required(super::all);
            }

            @Override
            public Map<String, String> secrets(PluginUse use) {
                return work.required(() -> super.secrets(use));
            }
        };
        var failures = new PluginFailures(em) {
            @Override
            public List<PluginFailure> page(String pluginId, UUID before, int limit) {
                return work.required(() -> super.page(pluginId, before, limit));
            }
        };
        var audit = new JpaAuditLog(em, clock);
        var recorder = new RecordTrouble(failures, uses, audit, events::add, clock) {
            @Override
            public void record(Trouble trouble) {
                work.requiresNew(() -> {
                    super.record(trouble);
                    return true;
                });
            }
        };
        plugins = new CityPlugins(shelf, register, uses, database.directory(), recorder, new NoFigures(), clock);
        queue = new TransactionalEvents(plugins);
        manage = new ManagePlugins(shelf, plugins, uses, failures, queue, audit, Runnable::run);
        var inCity = new OperateInCity(uses, audit) {
            @Override
            public List<PluginUse> uses() {
                return work.required(super::uses);
            }

            @Override
            public void note(String pluginId, String action, Map<String, String> facts, boolean reinstate) {
                work.required(() -> {
                    super.note(pluginId, action, facts, reinstate);
                    return true;
                });
            }

            @Override
            public boolean reinstate(String pluginId) {
                return work.required(() -> super.reinstate(pluginId));
            }
        };
        operate = new OperatePlugins(shelf, register, failures, inCity, plugins, database.directory(), clock);
        tell = new TellPlugins(queue, plugins);
        jar("1.0.0", CHANNEL, "notification-channel", SETTINGS);
        operate.scan();
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

    private TenantId prepared() {
        var city = database.newTenant();
        work.run(city, new DataKeys(work.entityManager(), KEYS, clock)::prepare);
        return city;
    }

    private void jar(String version, String body, String offers, String settings) {
        PluginJars.of(id, offers, "", body).descriptor("""
                id: %s
                version: %s
                spiLevel: 1
                name: 测试短信
                publisher: 测试
                offers: [%s]
                %s
                """.formatted(id, version, offers, settings)).write(folder.resolve("plugin.jar"));
    }

    private void letIn() {
        operate.letIn(id, shelf.shelf().find(id).orElseThrow().sha256());
    }

    private void switchOn(TenantId city, Map<String, String> settings) {
        change(city, true, settings, 0);
    }

    private void change(TenantId city, boolean enabled, Map<String, String> settings, int revision) {
        work.in(city, () -> manage.change(id, enabled, settings, revision));
        CurrentTenant.run(city, () -> plugins.changed(id));                     // as after the commit
    }

    private ManagePlugins.InCity manageIn(TenantId city) {
        return in(city, () -> manage.get(id));
    }

    private List<Plugins.Offer> offers(TenantId city) {
        return as(city, () -> plugins.offering(ExtensionPoint.NOTIFICATION_CHANNEL));
    }

    private String send() {
        var message = new NotificationChannel.Message(UUID.randomUUID(), new NotificationChannel.Recipient(UUID.randomUUID(), "张三", null), "提醒", "请学习");
        return Optional.ofNullable(plugins.extension(NotificationChannel.class, id).send(message).reference()).orElse("");
    }

    private void publish(EventContext context, String type) {
        work.run(wuwei, () -> queue.queue(context, type, Map.of("campaign", "1")));
    }

    private long waiting() {
        return work.in(wuwei, () -> queue.waiting(id));
    }

    private List<String> audit(TenantId city) {
        return work.in(city, () -> new ReadAudit(work.entityManager()).read(new ReadAudit.Filter(null, null, null, null, null, null), null, 100).stream().map(AuditEntry::action).toList());
    }

    private String stored() throws SQLException {
        try (var connection = database.superuser(); var statement = connection.createStatement();
                var row = statement.executeQuery("select string_agg(t::text || convert_from(decode(encode(coalesce(secrets, ''), 'hex'), 'escape'), 'LATIN1'), '') from platform_plugin_use t")) {
            row.next();
            return row.getString(1);
        }
    }

    private String slug(TenantId city) {
        return database.directory().byId(city).orElseThrow().slug();
    }

    private <T> T in(TenantId city, Supplier<T> reading) {
        return work.in(city, reading);
    }

    private <T> T as(TenantId city, Supplier<T> outsideATransaction) {
        return CurrentTenant.as(city, outsideATransaction);
    }

    private static final class NoFigures extends PluginFigures {
        @Override
        void answered(ExtensionPoint point, Duration time) {}

        @Override
        void failed(Trouble trouble) {}
    }

    private final class TransactionalEvents extends PluginEvents {
        TransactionalEvents(CityPlugins plugins) {
            super(work.entityManager(), plugins, clock);
        }

        @Override
        public Optional<Held> hold(String pluginId, Duration time) {
            return work.requiresNew(() -> super.hold(pluginId, time));
        }

        @Override
        public void told(UUID row) {
            work.requiresNew(() -> {
                super.told(row);
                return true;
            });
        }

        @Override
        public void notTold(UUID row, boolean tried) {
            work.requiresNew(() -> {
                super.notTold(row, tried);
                return true;
            });
        }
    }
}
