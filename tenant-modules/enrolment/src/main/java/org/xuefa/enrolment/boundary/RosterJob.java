package org.xuefa.enrolment.boundary;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import org.xuefa.enrolment.usecase.WorkOnRosters;
import org.xuefa.platform.jobs.CityJob;
import org.xuefa.platform.tenancy.CurrentTenant;

/** Starts work on rosters that wait, on threads of its own so that a large sheet of one city holds up no other; two at a time on a node. */
@ApplicationScoped
public class RosterJob implements CityJob {
    private static final int AT_A_TIME = 2;
    private final WorkOnRosters work;
    private final Semaphore free = new Semaphore(AT_A_TIME);

    @Resource
    private ManagedExecutorService executor;

    protected RosterJob() {
        this(null);
    }

    @Inject
    public RosterJob(WorkOnRosters work) {
        this.work = work;
    }

    @Override
    public String name() {
        return "enrolment.rosters";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(10);
    }

    @Override
    public boolean run() {
        if (!free.tryAcquire()) {
            return false;
        }
        boolean started = false;
        try {
            var claimed = work.claim();
            if (claimed.isPresent()) {
                var city = CurrentTenant.required();
                executor.execute(() -> {
                    try {
                        CurrentTenant.run(city, () -> work.run(claimed.get()));
                    } finally {
                        free.release();
                    }
                });
                started = true;
            }
            return started;
        } catch (RejectedExecutionException e) {
            return false;                                                     // shutting down: the lease ends and another node takes over
        } finally {
            if (!started) {
                free.release();
            }
        }
    }
}
