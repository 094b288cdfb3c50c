package org.xuefa.statutes.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.platform.web.Revisions;
import org.xuefa.statutes.Law;
import org.xuefa.statutes.domain.DeedStore.Action;
import org.xuefa.statutes.domain.StatuteStore;
import org.xuefa.statutes.domain.StoredLaw;
import org.xuefa.statutes.search.LawNames;

/** Category and aliases of a law, as the operator says. Search, citations and flags know the names at once; a name that a city cites the law by stays. */
@ApplicationScoped
public class DescribeLaws {
    private static final int SHORTEST = 2;
    private static final int LONGEST = 60;
    private final Naming naming;
    private final CitedPlaces cited;

    @SuppressWarnings("NullAway")
    protected DescribeLaws() {
        this(null, null);
    }

    @Inject
    public DescribeLaws(Naming naming, CitedPlaces cited) {
        this.naming = naming;
        this.cited = cited;
    }

    public void describe(UUID lawId, String category, List<String> aliases, long expected) {
        var law = naming.law(lawId);
        Revisions.match(expected, law.edition());
        var kept = aliases.stream().map(DescribeLaws::plain).toList();
        var dropped = new HashSet<String>();
        law.aliases().stream().filter(alias -> !kept.contains(alias)).flatMap(alias -> Stream.of(alias, Law.shortTitle(alias)))
                .forEach(alias -> dropped.addAll(List.of(alias, "《" + alias + "》")));
        var places = dropped.isEmpty() ? List.of() : cited.of(dropped, null);
        if (!places.isEmpty()) {
            throw new Refusal(StatutesProblem.LAW_NAME_CITED, Map.of("places", places));
        }
        naming.describe(lawId, category, aliases, expected);
    }

    private static String plain(String alias) {
        return alias.replace("《", "").replace("》", "").strip();
    }

    /** The transactions of it, in no city's name. */
    @ApplicationScoped
    @Transactional
    public static class Naming {
        private final StatuteStore statutes;
        private final LawDeeds deeds;

        @SuppressWarnings("NullAway")
        protected Naming() {
            this(null, null);
        }

        @Inject
        public Naming(StatuteStore statutes, LawDeeds deeds) {
            this.statutes = statutes;
            this.deeds = deeds;
        }

        public StoredLaw law(UUID lawId) {
            return statutes.law(lawId).filter(known -> !known.versions().isEmpty()).orElseThrow(Refusal::notFound);
        }

        public void describe(UUID lawId, String category, List<String> aliases, long expected) {
            statutes.lockNames();
            var law = statutes.lock(lawId).filter(known -> !known.versions().isEmpty()).orElseThrow(Refusal::notFound);
            Revisions.match(expected, law.edition());
            var names = names(law, aliases);
            var branch = category.strip();
            if (branch.isEmpty()) {
                throw Refusal.invalid("/category", "required", "请写明类别");
            }
            if (branch.equals(law.category()) && names.equals(law.aliases())) {
                return;
            }
            statutes.describe(lawId, branch, names);
            deeds.record(Action.DESCRIBED, law, List.of("category=" + branch, "aliases=" + String.join("、", names),
                    "before=" + law.category() + "；" + String.join("、", law.aliases())), null);
        }

        /** In any writing a name means one law. */
        private List<String> names(StoredLaw law, List<String> aliases) {
            var taken = new HashMap<String, StoredLaw>();
            statutes.laws().forEach(other -> Stream.concat(Stream.of(other.title(), other.shortTitle()), other.id().equals(law.id()) ? Stream.of() : other.aliases().stream())
                    .forEach(name -> taken.put(LawNames.compared(name), other)));
            var names = new ArrayList<String>();
            for (int i = 0; i < aliases.size(); i++) {
                var name = plain(aliases.get(i));
                if (name.length() < SHORTEST || name.length() > LONGEST || name.chars().anyMatch(Character::isISOControl)) {
                    throw Refusal.invalid("/aliases/" + i, "malformed", "别名应为 2 至 60 个字");
                }
                var other = taken.putIfAbsent(LawNames.compared(name), law);
                if (other != null && !other.id().equals(law.id())) {
                    throw new Refusal(StatutesProblem.LAW_NAME_TAKEN, Map.of("name", name, "law", other.shortTitle()));
                }
                if (other != null) {
                    throw Refusal.invalid("/aliases/" + i, "duplicate", "“" + name + "”已经是这部法律的名称，或写了两次");
                }
                names.add(name);
            }
            return names;
        }
    }
}
