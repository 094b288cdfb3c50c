package org.xuefa.platform.outbox;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.xuefa.platform.tenancy.City;
import org.xuefa.platform.tenancy.CityDirectory;
import org.xuefa.platform.web.LogContext;
import org.xuefa.spi.TenantId;

/**
 * Runs deliveries: at once for a city whose transaction has just committed on this node, and every five seconds for all open cities, which
 * also finds what a node that died has left. One delivery at a time for each city and node.
 */
@ApplicationScoped
class OutboxDispatcher implements OutboxNudge {
    private static final Logger LOG = Logger.getLogger(OutboxDispatcher.class.getName());
    private static final int SWEEP_SECONDS = 5;
    private final Map<TenantId, State> running = new ConcurrentHashMap<>();
    private final OutboxDrain drain;
    private final CityDirectory cities;
    private @Nullable ScheduledFuture<?> sweep;

    @Resource
    private ManagedScheduledExecutorService executor;

    private enum State { RUNNING, AGAIN }

    @SuppressWarnings("NullAway")
    protected OutboxDispatcher() {
        this(null, null);
    }

    @Inject
    OutboxDispatcher(OutboxDrain drain, CityDirectory cities) {
        this.drain = drain;
        this.cities = cities;
    }

    void start(@Observes @Initialized(ApplicationScoped.class) Object context) {
        sweep = executor.scheduleWithFixedDelay(this::sweep, SWEEP_SECONDS, SWEEP_SECONDS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        if (sweep != null) {
            sweep.cancel(false);
        }
    }

    @Override
    public void nudge(TenantId tenant) {
        if (running.merge(tenant, State.RUNNING, (_, _) -> State.AGAIN) == State.RUNNING) {
            try {
                executor.execute(() -> run(tenant));
            } catch (RejectedExecutionException e) {
                running.remove(tenant);                                       // shutting down: the sweep of another node delivers
            }
        }
    }

    private void sweep() {
        try {
            cities.open().forEach(city -> nudge(city.id()));
        } catch (RuntimeException | Error e) {
            // Anything thrown would end the sweeps for good.
            LOG.log(Level.WARNING, "the sweep over cities failed and will be repeated", e);
        }
    }

    /** Whatever happens here, the next sweep must find the city free: nobody else would ever take it up again. */
    private void run(TenantId tenant) {
        try {
            LogContext.inCity(cities.byId(tenant).map(City::slug).orElseGet(tenant::toString), () -> deliver(tenant));
        } catch (RuntimeException | Error e) {
            running.remove(tenant);
            LOG.log(Level.WARNING, e, () -> "delivery in city " + tenant + " did not begin or broke off and will be repeated");
        }
    }

    private void deliver(TenantId tenant) {
        do {
            running.put(tenant, State.RUNNING);
            try {
                drain.drain(tenant);
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, e, () -> "delivery in city " + tenant + " stopped and will be repeated");
            }
        } while (!running.remove(tenant, State.RUNNING));
    }
}
