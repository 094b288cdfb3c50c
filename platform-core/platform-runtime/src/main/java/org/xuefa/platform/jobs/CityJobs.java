package org.xuefa.platform.jobs;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.xuefa.platform.tenancy.City;
import org.xuefa.platform.tenancy.CityDirectory;
import org.xuefa.platform.tenancy.CurrentTenant;
import org.xuefa.platform.web.LogContext;

/** Runs every {@link CityJob} of the application. A job that fails in one city is logged and goes on with the next; cities take turns. */
@ApplicationScoped
public class CityJobs {
    private static final Logger LOG = Logger.getLogger(CityJobs.class.getName());
    private static final int TURN = 20;
    private static final long FIRST = 2000;

    private final Instance<CityJob> jobs;
    private final CityDirectory cities;
    private List<ScheduledFuture<?>> rounds = List.of();

    @Resource
    private ManagedScheduledExecutorService executor;

    protected CityJobs() {
        this(null, null);
    }

    @Inject
    public CityJobs(Instance<CityJob> jobs, CityDirectory cities) {
        this.jobs = jobs;
        this.cities = cities;
    }

    void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
        rounds = jobs.stream().<ScheduledFuture<?>>map(
                job -> executor.scheduleWithFixedDelay(() -> round(job), FIRST, job.every().toMillis(), TimeUnit.MILLISECONDS)).toList();
    }

    @PreDestroy
    void stop() {
        rounds.forEach(round -> round.cancel(false));
    }

    /** Works for the current city at once, instead of at the next round. Call it after the commit that made the work. */
    public void soon(CityJob job) {
        var city = cities.current();
        try {
            executor.execute(() -> turn(job, city));
        } catch (RejectedExecutionException e) {
            LOG.log(Level.FINE, "shutting down; another node works at its next round", e);
        }
    }

    private void round(CityJob job) {
        try {
            for (var city : cities.open()) {
                turn(job, city);
            }
        } catch (RuntimeException | Error e) {
            LOG.log(Level.WARNING, "job " + job.name() + " found no cities; it tries again", e);
        }
    }

    private static void turn(CityJob job, City city) {
        LogContext.inCity(city.slug(), () -> pieces(job, city));
    }

    private static void pieces(CityJob job, City city) {
        try {
            for (int pieces = 0; pieces < TURN && CurrentTenant.as(city.id(), job::run); pieces++) {
                Thread.onSpinWait();
            }
        } catch (RuntimeException | Error e) {
            // Anything thrown would end this job for good, in every city.
            LOG.log(Level.WARNING, "job " + job.name() + " failed in " + city.slug() + "; it tries again", e);
        }
    }
}
