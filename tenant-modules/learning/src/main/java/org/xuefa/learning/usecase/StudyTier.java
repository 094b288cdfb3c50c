package org.xuefa.learning.usecase;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Optional;
import org.xuefa.campaign.Campaigns;
import org.xuefa.enrolment.Participant;
import org.xuefa.enrolment.Participation;
import org.xuefa.enrolment.People;
import org.xuefa.platform.identity.Caller;
import org.xuefa.platform.search.LearnerTier;
import org.xuefa.platform.tenancy.CurrentTenant;
import org.xuefa.spi.TenantId;

/** The tier of whoever takes part in the open campaign. Remembered for half a minute: it is asked with every letter typed into the search box. */
@ApplicationScoped
public class StudyTier implements LearnerTier {
    private final Lookup lookup;
    private final Cache<Key, Optional<String>> memory = Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(30)).maximumSize(20_000).build();

    private record Key(TenantId city, String subject) {}

    @SuppressWarnings("NullAway")
    protected StudyTier() {
        this(null);
    }

    @Inject
    public StudyTier(Lookup lookup) {
        this.lookup = lookup;
    }

    @Override
    public Optional<String> of(Caller caller) {
        return memory.get(new Key(CurrentTenant.required(), caller.subject()), key -> lookup.tier(key.subject()));
    }

    /** The transaction of it. */
    @ApplicationScoped
    @Transactional
    public static class Lookup {
        private final Campaigns campaigns;
        private final People people;
        private final Participation participation;

        @SuppressWarnings("NullAway")
        protected Lookup() {
            this(null, null, null);
        }

        @Inject
        public Lookup(Campaigns campaigns, People people, Participation participation) {
            this.campaigns = campaigns;
            this.people = people;
            this.participation = participation;
        }

        public Optional<String> tier(String subject) {
            return campaigns.current().flatMap(campaign -> people.ofSubject(subject).flatMap(person -> participation.find(campaign.id(), person.id())))
                    .filter(Participant::takesPart).map(Participant::tier);
        }
    }
}
