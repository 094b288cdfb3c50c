package org.xuefa.platform.plugin;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import org.xuefa.platform.jobs.CityJob;
import org.xuefa.platform.tenancy.CurrentTenant;
import org.xuefa.spi.TenantId;

/** Tells listeners on threads of its own, four cities at a time, so that a listener that hangs holds up its own city only. */
@ApplicationScoped
public class TellPluginsJob implements CityJob {
    private static final int AT_A_TIME = 4;
    private final TellPlugins tell;
    private final PluginEvents events;
    private final Semaphore free = new Semaphore(AT_A_TIME);
    private final Set<TenantId> busy = ConcurrentHashMap.newKeySet();

    @Resource
    private ManagedExecutorService executor;

    protected TellPluginsJob() {
        this(null, null);
    }

    @Inject
    public TellPluginsJob(TellPlugins tell, PluginEvents events) {
        this.tell = tell;
        this.events = events;
    }

    @Override
    public String name() {
        return "plugins.tell";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(2);
    }

    @Override
    public boolean run() {
        var city = CurrentTenant.required();
        if (!events.isAnybodyListening() || !busy.add(city)) {
            return false;
        }
        if (!free.tryAcquire()) {
            busy.remove(city);
            return false;
        }
        try {
            executor.execute(() -> tell(city));
        } catch (RejectedExecutionException e) {
            done(city);                                                        // shutting down
        }
        return false;
    }

    private void tell(TenantId city) {
        try {
            CurrentTenant.run(city, () -> {
                while (tell.tell()) {
                    Thread.onSpinWait();
                }
            });
        } finally {
            done(city);
        }
    }

    private void done(TenantId city) {
        busy.remove(city);
        free.release();
    }
}
