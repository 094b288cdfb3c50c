package org.xuefa.statutes.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.xuefa.platform.outbox.Outbox;
import org.xuefa.platform.tenancy.City;
import org.xuefa.platform.tenancy.CityDirectory;
import org.xuefa.platform.tenancy.CurrentTenant;
import org.xuefa.platform.time.ServerClock;
import org.xuefa.spi.TenantId;
import org.xuefa.statutes.LawChanged;
import org.xuefa.statutes.domain.ArticleText;
import org.xuefa.statutes.domain.NewsStore;
import org.xuefa.statutes.domain.StatuteStore;
import org.xuefa.statutes.domain.StoredLaw;
import org.xuefa.statutes.domain.StoredVersion;
import org.xuefa.statutes.domain.VersionComparison;

/**
 * Tells every open city of newer versions on the day they come into force, and a city that opens later of what it missed: of each once, in their order.
 * How far a city has heard is kept with what it is told, in one transaction of that city.
 */
@ApplicationScoped
public class TellCities {
    private static final Logger LOG = Logger.getLogger(TellCities.class.getName());
    private final CityDirectory cities;
    private final Announcements announcements;
    /** What this node knows of the marks, so that it need not look into every city every time. They only rise: at worst a city is looked into in vain. */
    private final Map<TenantId, Integer> heard = new ConcurrentHashMap<>();

    @SuppressWarnings("NullAway")
    protected TellCities() {
        this(null, null);
    }

    @Inject
    public TellCities(CityDirectory cities, Announcements announcements) {
        this.cities = cities;
        this.announcements = announcements;
    }

    /** One round; true when something came out, and there may be more. */
    public boolean next() {
        boolean issued = announcements.issue();
        int newest = announcements.newest();
        var events = new HashMap<Integer, Optional<LawChanged>>();
        cities.open().stream().filter(city -> heard.getOrDefault(city.id(), -1) < newest).forEach(city -> tell(city, newest, events));
        return issued;
    }

    private void tell(City city, int newest, Map<Integer, Optional<LawChanged>> events) {
        try {
            CurrentTenant.run(city.id(), () -> {
                for (int number = announcements.heard(city.added()) + 1; number <= newest; number++) {
                    announcements.tell(number, events.computeIfAbsent(number, announcements::event));
                }
                heard.put(city.id(), newest);
            });
        } catch (RuntimeException e) {
            // The other cities do not wait for it.
            LOG.log(Level.WARNING, "news of statutes did not reach " + city.slug() + "; tried again at the next round", e);
        }
    }

    /** The transactions of it. */
    @ApplicationScoped
    @Transactional
    public static class Announcements {
        private final NewsStore news;
        private final StatuteStore statutes;
        private final Outbox outbox;
        private final Clock clock;

        @SuppressWarnings("NullAway")
        protected Announcements() {
            this(null, null, null, null);
        }

        @Inject
        public Announcements(NewsStore news, StatuteStore statutes, Outbox outbox, Clock clock) {
            this.news = news;
            this.statutes = statutes;
            this.outbox = outbox;
            this.clock = clock;
        }

        /** Lets the oldest news out that are due. */
        public boolean issue() {
            var now = clock.instant();
            return news.issue(LocalDate.ofInstant(now, ServerClock.CHINA), now);
        }

        public int newest() {
            return news.newest();
        }

        /** Up to which number the city of the thread has heard. */
        public int heard(Instant added) {
            return news.heard(added);
        }

        /** What that number says; empty when it is no longer so: the version was taken out, or the repeal taken back. */
        public Optional<LawChanged> event(int number) {
            var told = news.numbered(number);
            var law = statutes.law(told.lawId()).orElseThrow();
            if (law.versions().isEmpty()) {
                return Optional.empty();
            }
            var corrected = told.corrected();
            if (corrected != null) {
                var read = law.version(told.from().toString(), told.from()).orElseGet(() -> law.current(told.day()));
                var there = statutes.articles(read.id()).stream().map(article -> article.number().toString()).collect(Collectors.toSet());
                return Optional.of(LawChanged.corrected(law.id(), law.title(), read.id(), told.from(), told.day(), corrected, there::contains));
            }
            var to = told.to();
            if (to == null) {
                return repealed(law, told.day());
            }
            return law.version(told.from().toString(), told.from()).flatMap(from -> law.version(to.toString(), to).map(now -> changed(law, from, now)));
        }

        private LawChanged changed(StoredLaw law, StoredVersion from, StoredVersion to) {
            var comparison = VersionComparison.of(statutes.articles(from.id()), statutes.articles(to.id()));
            return new LawChanged(law.id(), law.title(), from.id(), from.date(), to.id(), to.date(), comparison.changes());
        }

        /** All articles of what was in force last. */
        private Optional<LawChanged> repealed(StoredLaw law, LocalDate on) {
            if (law.repeal() == null || !law.repeal().on().equals(on)) {
                return Optional.empty();
            }
            var last = law.current(on);
            var articles = statutes.articles(last.id()).stream().map(ArticleText::number).toList();
            return Optional.of(LawChanged.repealed(law.id(), law.title(), last.id(), last.date(), on, articles));
        }

        /** Tells the city of the thread, unless another node has. */
        public void tell(int number, Optional<LawChanged> event) {
            if (news.hear(number)) {
                event.ifPresent(outbox::publish);
            }
        }
    }
}
