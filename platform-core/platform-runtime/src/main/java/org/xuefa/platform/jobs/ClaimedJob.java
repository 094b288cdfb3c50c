package org.xuefa.platform.jobs;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import org.xuefa.platform.tenancy.CurrentTenant;

/**
 * Long work that is claimed in the database and then done on threads of its own, two at a time on a node: what takes long in one city holds up no other
 * job. The claim ends by itself, so that another node takes over what this one leaves when it stops.
 *
 * @param <W> a piece of work together with the worker that holds it
 */
public abstract class ClaimedJob<W> implements CityJob {
    static final int AT_A_TIME = 2;
    private final Semaphore free = new Semaphore(AT_A_TIME);

    @Resource
    private ManagedExecutorService executor;

    @SuppressWarnings("NullAway.Init")
    protected ClaimedJob() {}

    /** Claims the next piece of work in the current city, for as long as a lease; empty when nothing waits. Opens its own transaction. */
    protected abstract Optional<W> claim();

    /** Does it, in the city in which it was claimed. Opens its own transactions. */
    protected abstract void work(W claimed);

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
            var claimed = claim();
            if (claimed.isPresent()) {
                var city = CurrentTenant.required();
                start(() -> {
                    try {
                        CurrentTenant.run(city, () -> work(claimed.get()));
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

    void start(Runnable work) {
        executor.execute(work);
    }
}
