package org.xuefa.statutes.boundary;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.xuefa.platform.search.SearchUnavailable;
import org.xuefa.statutes.usecase.ImportStatutes;
import org.xuefa.statutes.usecase.IndexStatutes;
import org.xuefa.statutes.usecase.ReckonMeanings;
import org.xuefa.statutes.usecase.TellCities;

/** Work in no city's name: imports, the search index, meanings, news for the cities. All of it finds in the database what is to be done. */
@ApplicationScoped
public class StatuteJobs {
    private static final Logger LOG = Logger.getLogger(StatuteJobs.class.getName());
    private static final int AT_ONCE = 50;
    private final ImportStatutes imports;
    private final IndexStatutes index;
    private final ReckonMeanings meanings;
    private final TellCities cities;
    private final List<ScheduledFuture<?>> jobs = new ArrayList<>();

    @Resource
    private ManagedScheduledExecutorService executor;

    @SuppressWarnings("NullAway")
    protected StatuteJobs() {
        this(null, null, null, null);
    }

    @Inject
    public StatuteJobs(ImportStatutes imports, IndexStatutes index, ReckonMeanings meanings, TellCities cities) {
        this.imports = imports;
        this.index = index;
        this.meanings = meanings;
        this.cities = cities;
    }

    void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
        every(1, "import of statutes", imports::next);
        every(2, "statute index", this::index);
        every(300, "repair of the statute index", this::repair);
        every(10, "meanings of statutes", meanings::next);
        every(10, "news of statutes", cities::next);
    }

    private boolean index() {
        index.look();
        return index.catchUp();
    }

    private boolean repair() {
        index.repair();
        return false;
    }

    private void every(int seconds, String name, BooleanSupplier work) {
        jobs.add(executor.scheduleWithFixedDelay(() -> run(name, work), 3, seconds, TimeUnit.SECONDS));
    }

    /** Soon, without keeping the caller waiting. */
    public void rebuildSoon() {
        executor.execute(() -> run("rebuild of the statute index", () -> {
            index.rebuild();
            return false;
        }));
    }

    private static void run(String name, BooleanSupplier work) {
        try {
            int pieces = 0;
            while (pieces < AT_ONCE && work.getAsBoolean()) {
                pieces++;
            }
        } catch (SearchUnavailable e) {
            LOG.log(Level.FINE, name + " waits for the search engine", e);
        } catch (RuntimeException | Error e) {
            // Anything thrown would end this job for good.
            LOG.log(Level.WARNING, name + " failed; it tries again", e);
        }
    }

    @PreDestroy
    void stop() {
        jobs.forEach(job -> job.cancel(false));
    }
}
