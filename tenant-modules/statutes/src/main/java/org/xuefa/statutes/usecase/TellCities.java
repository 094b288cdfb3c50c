package org.xuefa.statutes.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.xuefa.platform.outbox.Outbox;
import org.xuefa.platform.tenancy.CityDirectory;
import org.xuefa.platform.tenancy.CurrentTenant;
import org.xuefa.statutes.LawChanged;
import org.xuefa.statutes.domain.StatuteStore;

/** Tells every open city of newer versions, each in a transaction of that city. After a crash in between some cities hear it twice. */
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
        var waiting = announcements.waiting(1);
        for (var news : waiting) {
            cities.open().forEach(city -> CurrentTenant.run(city.id(), () -> announcements.publish(news)));
            announcements.done(news);
        }
        return !waiting.isEmpty();
    }

    /** The transactions of it. */
    @ApplicationScoped
    @Transactional
    public static class Announcements {
        private final StatuteStore statutes;
        private final Outbox outbox;

        @SuppressWarnings("NullAway")
        protected Announcements() {
            this(null, null);
        }

        @Inject
        public Announcements(StatuteStore statutes, Outbox outbox) {
            this.statutes = statutes;
            this.outbox = outbox;
        }

        public java.util.List<StatuteStore.Announcement> waiting(int limit) {
            return statutes.announcements(limit);
        }

        public void publish(StatuteStore.Announcement news) {
            outbox.publish(new LawChanged(news.law().id(), news.law().title(), news.from(), news.to(), news.changed()));
        }

        public void done(StatuteStore.Announcement news) {
            statutes.announced(news.id());
        }
    }
}
