package org.xuefa.statutes.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.xuefa.platform.problem.CommonProblem;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.platform.tenancy.CityDirectory;
import org.xuefa.platform.tenancy.CurrentTenant;
import org.xuefa.platform.time.ServerClock;
import org.xuefa.statutes.ArticleNumber;
import org.xuefa.statutes.CitesLaws;
import org.xuefa.statutes.Statutes;
import org.xuefa.statutes.domain.DeedStore.Action;
import org.xuefa.statutes.domain.StatuteStore;
import org.xuefa.statutes.domain.StoredLaw;
import org.xuefa.statutes.domain.StoredVersion;
import org.xuefa.statutes.domain.VersionComparison;

/**
 * Takes out a version that was imported by mistake; refused, with the places, while any city cites it. Who cites the law without a version has read the
 * wrong text if it was in force: the cities are told, and flag what cites an article that reads differently now.
 */
@ApplicationScoped
public class RemoveVersions {
    private static final int TOLD = 20;
    private final Removal removal;
    private final Statutes names;
    private final CityDirectory cities;
    private final Iterable<CitesLaws> citing;

    @SuppressWarnings("NullAway")
    protected RemoveVersions() {
        this(null, null, null, List.of());
    }

    @Inject
    public RemoveVersions(Removal removal, Statutes names, CityDirectory cities, @Any Instance<CitesLaws> citing) {
        this(removal, names, cities, (Iterable<CitesLaws>) citing);
    }

    RemoveVersions(Removal removal, Statutes names, CityDirectory cities, Iterable<CitesLaws> citing) {
        this.removal = removal;
        this.names = names;
        this.cities = cities;
        this.citing = citing;
    }

    public void remove(UUID lawId, UUID versionId, String reason) {
        var law = removal.law(lawId);
        var version = law.version(versionId).orElseThrow(Refusal::notFound);
        var places = places(law, version);
        if (!places.isEmpty()) {
            throw new Refusal(StatutesProblem.LAW_VERSION_CITED, Map.of("places", places));
        }
        removal.remove(law, versionId, reason);
    }

    /** A citation that states no version speaks of whichever is in force: it holds a version only where there is no other. */
    private List<String> places(StoredLaw law, StoredVersion version) {
        var called = names.names(law.title());
        var stated = law.versions().size() == 1 ? null : version.date();
        var places = new ArrayList<String>();
        for (var city : cities.all()) {
            CurrentTenant.run(city.id(), () -> {
                for (var feature : citing) {
                    feature.citing(called, stated, TOLD - places.size()).forEach(place -> places.add(city.name() + "：" + place));
                }
            });
            if (places.size() >= TOLD) {
                break;
            }
        }
        return places;
    }

    /** The transactions of it, in no city's name. */
    @ApplicationScoped
    @Transactional
    public static class Removal {
        private static final ArticleNumber FIRST = new ArticleNumber(1, 0);
        private static final int EVERY_ARTICLE = 20_000;
        private final StatuteStore statutes;
        private final LawDeeds deeds;
        private final Clock clock;

        @SuppressWarnings("NullAway")
        protected Removal() {
            this(null, null, null);
        }

        @Inject
        public Removal(StatuteStore statutes, LawDeeds deeds, Clock clock) {
            this.statutes = statutes;
            this.deeds = deeds;
            this.clock = clock;
        }

        public StoredLaw law(UUID lawId) {
            return statutes.law(lawId).orElseThrow(Refusal::notFound);
        }

        /** @param seen as it was when it was looked for citations; refused when it has other versions now */
        public void remove(StoredLaw seen, UUID versionId, String reason) {
            var law = statutes.lock(seen.id()).orElseThrow(Refusal::notFound);
            var version = law.version(versionId).orElseThrow(Refusal::notFound);
            if (!law.versions().equals(seen.versions())) {
                throw new Refusal(CommonProblem.OUTDATED_VERSION);
            }
            var differing = readDifferently(law, version);
            statutes.removeVersion(law, version);
            if (!differing.isEmpty()) {
                statutes.announceCorrection(law.id(), version.date(), today(), differing);
            }
            deeds.record(Action.VERSION_REMOVED, law, List.of("version=" + version.date(), "articles=" + version.articleCount()), reason);
        }

        /** What readers of the law in force read differently without that version. */
        private List<String> readDifferently(StoredLaw law, StoredVersion version) {
            var left = law.versions().stream().filter(other -> !other.id().equals(version.id())).toList();
            if (left.isEmpty() || !law.current(today()).id().equals(version.id())) {
                return List.of();
            }
            var then = left.stream().filter(other -> !other.inForceFrom().isAfter(today())).findFirst().orElseGet(left::getLast);
            return VersionComparison.differing(statutes.articles(version.id(), FIRST, EVERY_ARTICLE), statutes.articles(then.id(), FIRST, EVERY_ARTICLE));
        }

        private LocalDate today() {
            return LocalDate.ofInstant(clock.instant(), ServerClock.CHINA);
        }
    }
}
