package org.xuefa.platform.plugin;

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
import org.junit.jupiter.api.BeforeEach;
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
import org.xuefa.platform.plugin.run.Trouble;
import org.xuefa.platform.tenancy.CurrentTenant;
import org.xuefa.spi.TenantId;
import org.xuefa.spi.plugin.ExtensionPoint;
import org.xuefa.spi.plugin.NotificationChannel;
import org.xuefa.testkit.Database;
import org.xuefa.testkit.UnitOfWork;
import org.xuefa.testkit.plugin.PluginJars;

/** A server with its plugins, put together by hand over the real database, with two cities. */
abstract class PluginServer {
    private static final MasterKeySource KEYS = new MasterKeySource(new byte[32], List.of(), new byte[32]);
    static final String SECRET = "hunter2-very-secret";
    static final String CHANNEL = """
            public Optional<NotificationChannel> notificationChannel(PluginContext context) {
                return Optional.of(message -> {
                    if (context.settings().flag("broken")) { throw new PluginFailure("gateway-down"); }
                    return new NotificationChannel.Delivery(NotificationChannel.Result.ACCEPTED, context.settings().text("sign") + "." + context.settings().number("tries") + "." + context.settings().text("token").length());
                });
            }""";
    static final String SETTINGS = """
            settings:
            - {name: sign, label: 签名, required: true, pattern: '[a-z]+'}
            - {name: token, label: 密钥, required: true, secret: true}
            - {name: tries, label: 次数, kind: number, minimum: 1, maximum: 9, default: 3}
            - {name: broken, label: 故障, kind: flag}
            """;
    private final Database database;
    final UnitOfWork work;
    final TenantId wuwei;
    final TenantId jinchang;
    final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-08-01T00:00:00Z"));
    private final Clock clock = new Clock() {
        @Override public java.time.ZoneId getZone() { return ZoneOffset.UTC; }
        @Override public Clock withZone(java.time.ZoneId zone) { return this; }
        @Override public Instant instant() { return now.get(); }
    };
    final List<DomainEvent> events = new CopyOnWriteArrayList<>();
    final String id = "cn.example.sms" + UUID.randomUUID().toString().substring(0, 8);

    @TempDir
    private Path folder;

    private PluginFolder shelf;
    private CityPlugins plugins;
    ManagePlugins manage;
    OperatePlugins operate;
    PluginEvents queue;
    TellPlugins tell;

    PluginServer(Database database) {
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

    TenantId prepared() {
        var city = database.newTenant();
        work.run(city, new DataKeys(work.entityManager(), KEYS, clock)::prepare);
        return city;
    }

    void jar(String version, String body, String offers, String settings) {
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

    void letIn() {
        operate.letIn(id, shelf.shelf().find(id).orElseThrow().sha256());
    }

    void switchOn(TenantId city, Map<String, String> settings) {
        change(city, true, settings, 0);
    }

    void change(TenantId city, boolean enabled, Map<String, String> settings, int revision) {
        work.in(city, () -> manage.change(id, enabled, settings, revision));
        CurrentTenant.run(city, () -> plugins.changed(id));                     // as after the commit
    }

    ManagePlugins.InCity manageIn(TenantId city) {
        return in(city, () -> manage.get(id));
    }

    List<Plugins.Offer> offers(TenantId city) {
        return as(city, () -> plugins.offering(ExtensionPoint.NOTIFICATION_CHANNEL));
    }

    String send() {
        var message = new NotificationChannel.Message(UUID.randomUUID(), new NotificationChannel.Recipient(UUID.randomUUID(), "张三", null), "提醒", "请学习");
        return Optional.ofNullable(plugins.extension(NotificationChannel.class, id).send(message).reference()).orElse("");
    }

    void publish(EventContext context, String type) {
        work.run(wuwei, () -> queue.queue(context, type, Map.of("campaign", "1")));
    }

    long waiting() {
        return work.in(wuwei, () -> queue.waiting(id));
    }

    List<String> audit(TenantId city) {
        return work.in(city, () -> new ReadAudit(work.entityManager()).read(new ReadAudit.Filter(null, null, null, null, null, null), null, 100).stream().map(AuditEntry::action).toList());
    }

    String stored() throws SQLException {
        try (var connection = database.superuser(); var statement = connection.createStatement();
                var row = statement.executeQuery("select string_agg(t::text || convert_from(decode(encode(coalesce(secrets, ''), 'hex'), 'escape'), 'LATIN1'), '') from platform_plugin_use t")) {
            row.next();
            return row.getString(1);
        }
    }

    String slug(TenantId city) {
        return database.directory().byId(city).orElseThrow().slug();
    }

    <T> T in(TenantId city, Supplier<T> reading) {
        return work.in(city, reading);
    }

    <T> T as(TenantId city, Supplier<T> outsideATransaction) {
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
