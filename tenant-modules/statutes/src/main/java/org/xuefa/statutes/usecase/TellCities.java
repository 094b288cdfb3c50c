package org.xuefa.statutes.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.xuefa.platform.outbox.Outbox;
import org.xuefa.platform.tenancy.CityDirectory;
import org.xuefa.platform.tenancy.CurrentTenant;
import org.xuefa.platform.time.ServerClock;
import org.xuefa.statutes.ArticleNumber;
import org.xuefa.statutes.LawChanged;
import org.xuefa.statutes.domain.StatuteStore;
import org.xuefa.statutes.domain.VersionComparison;

/**
 * Tells every open city of newer versions on the day they come into force, each in a transaction of that city. After a crash in between some cities
 * hear it twice.
 */
@ApplicationScoped
public class TellCities {
    private final CityDirectory cities;
    private final Announcements announcements;

    @SuppressWarnings("NullAway")
    protected TellCities() {
        this(null, null);
    }

    @Inject
    public TellCities(CityDirectory cities, Announcements announcements) {
        this.cities = cities;
        this.announcements = announcements;
    }

    public boolean next() {
        var due = announcements.next();
        due.ifPresent(news -> {
            cities.open().forEach(city -> CurrentTenant.run(city.id(), () -> announcements.publish(news.event())));
            announcements.done(news.id());
        });
        return due.isPresent();
    }

    /** What is told, with the announcement it fulfils. */
    public record News(UUID id, LawChanged event) {}

    /** The transactions of it. */
    @ApplicationScoped
    @Transactional
    public static class Announcements {
        private static final ArticleNumber FIRST = new ArticleNumber(1, 0);
        private static final int EVERY_ARTICLE = 20_000;
        private final StatuteStore statutes;
        private final Outbox outbox;
        private final Clock clock;

        @SuppressWarnings("NullAway")
        protected Announcements() {
            this(null, null, null);
        }

        @Inject
        public Announcements(StatuteStore statutes, Outbox outbox, Clock clock) {
            this.statutes = statutes;
            this.outbox = outbox;
            this.clock = clock;
        }

        /** The oldest news that is due. */
        public Optional<News> next() {
            return statutes.announcements(LocalDate.ofInstant(clock.instant(), ServerClock.CHINA), 1).stream().findFirst()
                    .map(news -> new News(news.id(), event(news)));
        }

        private LawChanged event(StatuteStore.Announcement news) {
            var from = news.from();
            var to = news.to();
            var comparison = VersionComparison.of(statutes.articles(from.id(), FIRST, EVERY_ARTICLE), statutes.articles(to.id(), FIRST, EVERY_ARTICLE));
            return new LawChanged(news.law().id(), news.law().title(), from.id(), from.date(), to.id(), to.date(), comparison.changes());
        }

        public void publish(LawChanged event) {
            outbox.publish(event);
        }

        public void done(UUID announcement) {
            statutes.announced(announcement);
        }
    }
}
