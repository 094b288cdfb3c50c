package org.xuefa.statutes.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.platform.web.Revisions;
import org.xuefa.statutes.domain.DeedStore.Action;
import org.xuefa.statutes.domain.StatuteStore;
import org.xuefa.statutes.domain.StoredLaw;
import org.xuefa.statutes.search.LawNames;

/** Category and aliases of a law, as the operator says. Search, citations and flags know the names at once. */
@ApplicationScoped
public class DescribeLaws {
    private static final int LONGEST = 60;
    private final StatuteStore statutes;
    private final LawDeeds deeds;

    @SuppressWarnings("NullAway")
    protected DescribeLaws() {
        this(null, null);
    }

    @Inject
    public DescribeLaws(StatuteStore statutes, LawDeeds deeds) {
        this.statutes = statutes;
        this.deeds = deeds;
    }

    @Transactional
    public void describe(UUID lawId, String category, List<String> aliases, long expected) {
        var law = statutes.lock(lawId).filter(known -> !known.versions().isEmpty()).orElseThrow(Refusal::notFound);
        Revisions.match(expected, law.edition());
        var names = new ArrayList<String>();
        for (int i = 0; i < aliases.size(); i++) {
            var name = name(law, aliases.get(i), i);
            if (names.contains(name)) {
                throw Refusal.invalid("/aliases/" + i, "duplicate", "别名“" + name + "”写了两次");
            }
            names.add(name);
        }
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

    private String name(StoredLaw law, String alias, int place) {
        var name = alias.replace("《", "").replace("》", "").strip();
        if (name.length() < 2 || name.length() > LONGEST || name.chars().anyMatch(Character::isISOControl)) {
            throw Refusal.invalid("/aliases/" + place, "malformed", "别名应为 2 至 60 个字");
        }
        var compared = LawNames.compared(name);
        if (compared.equals(law.title()) || compared.equals(law.shortTitle())) {
            throw Refusal.invalid("/aliases/" + place, "duplicate", "“" + name + "”已经是这部法律的名称");
        }
        statutes.lawNamed(name).or(() -> statutes.lawNamed(compared)).filter(other -> !other.id().equals(law.id())).ifPresent(other -> {
            throw new Refusal(StatutesProblem.LAW_NAME_TAKEN, Map.of("name", name, "law", other.shortTitle()));
        });
        return name;
    }
}
