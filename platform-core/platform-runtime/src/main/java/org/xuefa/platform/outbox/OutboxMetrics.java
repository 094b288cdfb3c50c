package org.xuefa.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToLongFunction;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.MetricUnits;
import org.eclipse.microprofile.metrics.Tag;
import org.xuefa.platform.jobs.CityJob;
import org.xuefa.platform.outbox.OutboxBacklog.Backlog;
import org.xuefa.platform.tenancy.CurrentTenant;
import org.xuefa.spi.TenantId;

/**
 * The deliveries as gauges under {@code /metrics}: what this node has delivered since it started, by handler, and what waits or is parked over
 * all cities, as seen at most {@value #PAUSE_SECONDS} seconds ago. A growing age of the oldest, or anything parked, is what an alarm should watch.
 */
@ApplicationScoped
public class OutboxMetrics implements CityJob {
    private static final int PAUSE_SECONDS = 30;
    private final Map<TenantId, List<Backlog>> backlogs = new ConcurrentHashMap<>();
    private final MetricRegistry registry;
    private final EventHandlers handlers;
    private final OutboxFigures figures;
    private final OutboxBacklog backlog;
    private final Clock clock;

    @SuppressWarnings("NullAway")
    protected OutboxMetrics() {
        this(null, null, null, null, null);
    }

    @Inject
    OutboxMetrics(MetricRegistry registry, EventHandlers handlers, OutboxFigures figures, OutboxBacklog backlog, Clock clock) {
        this.registry = registry;
        this.handlers = handlers;
        this.figures = figures;
        this.backlog = backlog;
        this.clock = clock;
    }

    void register(@Observes @Initialized(ApplicationScoped.class) Object started) {
        for (var handler : handlers.names()) {
            var tag = new Tag("handler", handler);
            registry.gauge(described("xuefa_outbox_delivered", "deliveries done by this node since it started"), () -> figures.of(handler).delivered(), tag);
            registry.gauge(described("xuefa_outbox_failed", "deliveries of this node that failed and are repeated or parked"), () -> figures.of(handler).failed(), tag);
        }
        registry.gauge(described("xuefa_outbox_waiting", "deliveries that wait, over all cities"), () -> sum(Backlog::waiting));
        registry.gauge(described("xuefa_outbox_parked", "deliveries given up until somebody replays them, over all cities"), () -> sum(Backlog::parked));
        registry.gauge(Metadata.builder().withName("xuefa_outbox_oldest_seconds").withUnit(MetricUnits.SECONDS).withDescription("age of the oldest delivery not done").build(),
                this::oldest);
    }

    @Override
    public String name() {
        return "outbox-metrics";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(PAUSE_SECONDS);
    }

    @Override
    public boolean run() {
        backlogs.put(CurrentTenant.required(), backlog.byHandler());
        return false;
    }

    private static Metadata described(String name, String description) {
        return Metadata.builder().withName(name).withDescription(description).build();
    }

    private long sum(ToLongFunction<Backlog> figure) {
        return backlogs.values().stream().flatMap(List::stream).mapToLong(figure).sum();
    }

    private long oldest() {
        var now = clock.instant();
        return backlogs.values().stream().flatMap(List::stream).map(Backlog::oldest).filter(Objects::nonNull).min(Instant::compareTo)
                .map(oldest -> Math.max(0, Duration.between(oldest, now).toSeconds())).orElse(0L);
    }
}
