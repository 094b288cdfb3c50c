package org.xuefa.platform.plugin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.xuefa.platform.jobs.CityJob;
import org.xuefa.platform.tenancy.CurrentTenant;

/** Closes plugins that nobody has called for half an hour, and forgets failures after thirty days and events that have waited too long. */
@ApplicationScoped
public class TidyPluginsJob implements CityJob {
    private static final Logger LOG = Logger.getLogger(TidyPluginsJob.class.getName());
    private static final Duration FAILURES_KEPT = Duration.ofDays(30);
    private static final Duration IDLE = Duration.ofMinutes(30);
    private final CityPlugins plugins;
    private final PluginFailures failures;
    private final PluginEvents events;
    private final Clock clock;

    protected TidyPluginsJob() {
        this(null, null, null, null);
    }

    @Inject
    TidyPluginsJob(CityPlugins plugins, PluginFailures failures, PluginEvents events, Clock clock) {
        this.plugins = plugins;
        this.failures = failures;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "plugins.tidy";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    public boolean run() {
        plugins.tidy(IDLE);
        failures.deleteBefore(clock.instant().minus(FAILURES_KEPT));
        var lost = events.trim();
        if (lost > 0) {
            LOG.log(Level.WARNING, () -> lost + " events of city " + CurrentTenant.required() + " waited too long for a plugin and are not told any more");
        }
        return false;
    }
}
