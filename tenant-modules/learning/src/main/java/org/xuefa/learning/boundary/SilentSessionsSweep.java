package org.xuefa.learning.boundary;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.xuefa.learning.usecase.CloseSilentSessions;
import org.xuefa.platform.tenancy.City;
import org.xuefa.platform.tenancy.CityDirectory;
import org.xuefa.platform.tenancy.CurrentTenant;

/** Every two minutes, in every open city: ends sessions whose page is gone. Any number of nodes may run it. */
@ApplicationScoped
public class SilentSessionsSweep {
    private static final Logger LOG = Logger.getLogger(SilentSessionsSweep.class.getName());
    private static final int EVERY_SECONDS = 120;
    private static final int BATCH = 200;
    private static final int MOST_ROUNDS = 100;
    private final CloseSilentSessions sessions;
    private final CityDirectory cities;
    private @Nullable ScheduledFuture<?> schedule;

    @Resource
    private ManagedScheduledExecutorService executor;

    @SuppressWarnings("NullAway")
    protected SilentSessionsSweep() {
        this(null, null);
    }

    @Inject
    public SilentSessionsSweep(CloseSilentSessions sessions, CityDirectory cities) {
        this.sessions = sessions;
        this.cities = cities;
    }

    void start(@Observes @Initialized(ApplicationScoped.class) Object context) {
        schedule = executor.scheduleWithFixedDelay(this::sweep, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        if (schedule != null) {
            schedule.cancel(false);
        }
    }

    private void sweep() {
        try {
            cities.open().forEach(this::sweep);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "the sweep over silent sessions failed and will be repeated", e);
        }
    }

    private void sweep(City city) {
        try {
            CurrentTenant.run(city.id(), () -> {
                for (int round = 0; round < MOST_ROUNDS && sessions.close(BATCH) == BATCH; round++) {
                    LOG.log(Level.FINE, "more silent sessions in city {0}", city.slug());
                }
            });
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, e, () -> "silent sessions of city " + city.slug() + " were not ended; will be repeated");
        }
    }
}
