package org.xuefa.communication.boundary;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import org.xuefa.communication.usecase.SendReminders;
import org.xuefa.platform.jobs.CityJob;
import org.xuefa.platform.tenancy.CurrentTenant;

/** Sends reminders on threads of its own, two at a time on a node: a slow channel of one city holds up no other job. */
@ApplicationScoped
public class SendRemindersJob implements CityJob {
    private static final int AT_A_TIME = 2;
    private final SendReminders send;
    private final Semaphore free = new Semaphore(AT_A_TIME);

    @Resource
    private ManagedExecutorService executor;

    protected SendRemindersJob() {
        this(null);
    }

    @Inject
    public SendRemindersJob(SendReminders send) {
        this.send = send;
    }

    @Override
    public String name() {
        return "communication.reminders";
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
            var claimed = send.claim();
            if (claimed.isPresent()) {
                var city = CurrentTenant.required();
                executor.execute(() -> {
                    try {
                        CurrentTenant.run(city, () -> send.run(claimed.get()));
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
