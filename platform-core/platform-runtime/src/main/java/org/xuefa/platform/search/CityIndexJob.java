package org.xuefa.platform.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.xuefa.platform.jobs.CityJob;
import org.xuefa.platform.jobs.CityJobs;
import org.xuefa.platform.tenancy.CurrentTenant;
import org.xuefa.spi.TenantId;

/** Looks after the cities' indices, and builds one anew when somebody asks for it. */
@ApplicationScoped
public class CityIndexJob implements CityJob {
    private static final Logger LOG = Logger.getLogger(CityIndexJob.class.getName());
    private static final long BETWEEN_LOOKS = Duration.ofMinutes(1).toNanos();
    private final CityIndexKeeper keeper;
    private final CityJobs jobs;
    private final Set<TenantId> wanted = ConcurrentHashMap.newKeySet();
    private final Map<TenantId, Look> looks = new ConcurrentHashMap<>();

    /** When a city's index was found good, and the doubts there were by then. */
    private record Look(long at, long doubts) {}

    @SuppressWarnings("NullAway")
    protected CityIndexJob() {
        this(null, null);
    }

    @Inject
    public CityIndexJob(CityIndexKeeper keeper, CityJobs jobs) {
        this.keeper = keeper;
        this.jobs = jobs;
    }

    @Override
    public String name() {
        return "search index of the city";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(5);
    }

    /** Every minute, and at once when the engine gives reason to doubt. */
    private boolean isDue(long doubts) {
        var last = looks.get(CurrentTenant.required());
        return last == null || last.doubts() != doubts || System.nanoTime() - last.at() > BETWEEN_LOOKS;
    }

    /** Builds the index of the city of this thread anew, without keeping the caller waiting. */
    public void rebuildSoon() {
        wanted.add(CurrentTenant.required());
        jobs.soon(this);
    }

    @Override
    public boolean run() {
        try {
            long doubts = keeper.doubts();
            if (wanted.remove(CurrentTenant.required())) {
                keeper.rebuild();
            } else if (isDue(doubts)) {
                if (keeper.repair()) {
                    LOG.info(() -> "the search index of city " + CurrentTenant.required() + " was not what it must be and was built anew");
                }
                looks.put(CurrentTenant.required(), new Look(System.nanoTime(), doubts));
            }
        } catch (SearchUnavailable e) {
            LOG.log(Level.FINE, e, () -> "the search index of city " + CurrentTenant.required() + " waits for the search engine");
        }
        return false;
    }
}
