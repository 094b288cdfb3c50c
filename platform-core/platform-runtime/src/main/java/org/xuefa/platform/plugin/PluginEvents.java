package org.xuefa.platform.plugin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Timeouts;
import org.hibernate.jpa.SpecHints;
import org.xuefa.platform.outbox.EventContext;
import org.xuefa.platform.persistence.Ids;
import org.xuefa.platform.tenancy.CurrentTenant;
import org.xuefa.spi.plugin.CityEventListener;
import org.xuefa.spi.plugin.ExtensionPoint;

/**
 * Events that wait for listeners, one row for each listener, so that one that fails does not hold up the others. A row is held by moving its next attempt: whoever finds it before
 * then passes it over, and when the holder dies it is due again by itself.
 */
@ApplicationScoped
@Transactional
public class PluginEvents {
    static final Duration KEPT = Duration.ofDays(7);
    static final int MOST = 10_000;
    private final EntityManager entityManager;
    private final CityPlugins plugins;
    private final Clock clock;

    protected PluginEvents() {
        this(null, null, null);
    }

    @Inject
    PluginEvents(EntityManager entityManager, CityPlugins plugins, Clock clock) {
        this.entityManager = entityManager;
        this.plugins = plugins;
        this.clock = clock;
    }

    /** An event that this server holds for a listener. */
    public record Held(UUID row, CityEventListener.Event event) {}

    /** Whether anybody in the city listens: asked with each event that is published, in its transaction. */
    public boolean isAnybodyListening() {
        return !plugins.awaiting(ExtensionPoint.EVENT_LISTENER).isEmpty();
    }

    /** Puts the event in for every listener of the city. The same event again changes nothing. */
    public void queue(EventContext context, String type, Map<String, String> facts) {
        for (var listener : plugins.awaiting(ExtensionPoint.EVENT_LISTENER)) {
            entityManager.createQuery("""
                            insert into PluginEventRow (tenantId, id, pluginId, eventId, eventType, facts, occurredAt, attempts, nextAttemptAt)
                            values (:tenant, :id, :plugin, :event, :type, :facts, :at, 0, :now) on conflict (tenantId, pluginId, eventId) do nothing""")
                    .setParameter("tenant", CurrentTenant.required().value()).setParameter("id", Ids.next()).setParameter("plugin", listener)
                    .setParameter("event", context.eventId()).setParameter("type", type).setParameter("facts", Texts.written(facts)).setParameter("at", context.occurredAt())
                    .setParameter("now", clock.instant()).executeUpdate();
        }
    }

    /** The oldest event of the listener, when it is due and nobody else holds it; a later one never overtakes it. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<Held> hold(String pluginId, Duration time) {
        var now = clock.instant();
        var oldest = entityManager.createQuery("select e.id, e.nextAttemptAt from PluginEventRow e where e.pluginId = :plugin order by e.id", Object[].class)
                .setParameter("plugin", pluginId).setMaxResults(1).getResultStream().findFirst();
        if (oldest.isEmpty() || ((Instant) oldest.get()[1]).isAfter(now)) {
            return Optional.empty();
        }
        return lock((UUID) oldest.get()[0]).map(row -> {
            var held = new Held(row.id(), row.event());
            row.tryAt(now.plus(time), row.attempts());
            return held;
        });
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void told(UUID row) {
        entityManager.createQuery("delete from PluginEventRow e where e.id = :id").setParameter("id", row).executeUpdate();
    }

    /** Comes again: sooner when it could not be tried at all. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void notTold(UUID row, boolean tried) {
        lock(row).ifPresent(event -> {
            var attempts = event.attempts() + (tried ? 1 : 0);
            event.tryAt(clock.instant().plusSeconds(tried ? Math.min(600, 1L << Math.min(attempts - 1, 10)) : 5), attempts);
        });
    }

    private Optional<PluginEventRow> lock(UUID id) {
        return entityManager.createQuery("from PluginEventRow e where e.id = :id", PluginEventRow.class).setParameter("id", id).setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, Timeouts.SKIP_LOCKED_MILLI).getResultStream().findFirst();
    }

    /** Nobody listens any more. */
    public void forget(String pluginId) {
        entityManager.createQuery("delete from PluginEventRow e where e.pluginId = :plugin").setParameter("plugin", pluginId).executeUpdate();
    }

    /** Ends the wait of what has waited too long, or of the oldest where there are too many; how many. */
    public int trim() {
        var count = entityManager.createQuery("delete from PluginEventRow e where e.occurredAt < :time").setParameter("time", clock.instant().minus(KEPT)).executeUpdate();
        List<Object[]> many = entityManager.createQuery("select e.pluginId, count(*) from PluginEventRow e group by e.pluginId having count(*) > :most", Object[].class)
                .setParameter("most", (long) MOST).getResultList();
        for (var plugin : many) {
            var newestKept = entityManager.createQuery("select e.id from PluginEventRow e where e.pluginId = :plugin order by e.id desc", UUID.class).setParameter("plugin", plugin[0])
                    .setFirstResult(MOST - 1).setMaxResults(1).getSingleResult();
            count += entityManager.createQuery("delete from PluginEventRow e where e.pluginId = :plugin and e.id < :id").setParameter("plugin", plugin[0])
                    .setParameter("id", newestKept).executeUpdate();
        }
        return count;
    }

    public long waiting(String pluginId) {
        return entityManager.createQuery("select count(*) from PluginEventRow e where e.pluginId = :plugin", Long.class).setParameter("plugin", pluginId).getSingleResult();
    }
}
