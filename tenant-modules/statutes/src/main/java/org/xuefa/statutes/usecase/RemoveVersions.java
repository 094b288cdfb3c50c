package org.xuefa.statutes.usecase;

import jakarta.enterprise.context.ApplicationScoped;
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
import org.xuefa.platform.time.ServerClock;
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
    private final Removal removal;
    private final Statutes names;
    private final CitedPlaces cited;

    @SuppressWarnings("NullAway")
    protected RemoveVersions() {
        this(null, null, null);
    }

    @Inject
    public RemoveVersions(Removal removal, Statutes names, CitedPlaces cited) {
        this.removal = removal;
        this.names = names;
        this.cited = cited;
    }

    public void remove(UUID lawId, UUID versionId, String reason) {
        var law = removal.law(lawId);
        var version = law.version(versionId).orElseThrow(Refusal::notFound);
        // A citation that states no version speaks of whichever is in force: it holds a version only where there is no other.
        boolean last = law.versions().size() == 1;
        var places = new ArrayList<>(cited.of(names.names(law.title()), last ? null : version.date()));
        if (last) {
            removal.succeeded(lawId).forEach(title -> places.add("法律库：《" + title + "》标注为由它取代"));
        }
        if (!places.isEmpty()) {
            throw new Refusal(StatutesProblem.LAW_VERSION_CITED, Map.of("places", places));
        }
        removal.remove(law, versionId, reason);
    }

    /** The transactions of it, in no city's name. */
    @ApplicationScoped
    @Transactional
    public static class Removal {
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

        /** Titles of the laws that this one has taken the place of. */
        public List<String> succeeded(UUID lawId) {
            return statutes.laws().stream().filter(law -> law.repeal() != null && lawId.equals(law.repeal().by())).map(StoredLaw::shortTitle).toList();
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
            deeds.record(Action.VERSION_REMOVED, law, List.of("version=" + version.date(), "count=" + version.articleCount()), reason);
        }

        /** What readers of the law in force read differently without that version. */
        private List<String> readDifferently(StoredLaw law, StoredVersion version) {
            var left = law.versions().stream().filter(other -> !other.id().equals(version.id())).toList();
            if (left.isEmpty() || !law.current(today()).id().equals(version.id())) {
                return List.of();
            }
            var then = left.stream().filter(other -> !other.inForceFrom().isAfter(today())).findFirst().orElseGet(left::getLast);
            return VersionComparison.differing(statutes.articles(version.id()), statutes.articles(then.id()));
        }

        private LocalDate today() {
            return LocalDate.ofInstant(clock.instant(), ServerClock.CHINA);
        }
    }
}
