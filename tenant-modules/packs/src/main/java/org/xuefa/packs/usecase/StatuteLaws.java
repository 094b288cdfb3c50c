package org.xuefa.packs.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xuefa.packtool.LawLibrary;
import org.xuefa.statutes.Law;
import org.xuefa.statutes.Statutes;

/** The statute library as the pack tool asks it: a law must be there under the title that is cited, in the stated version, with the article. */
@ApplicationScoped
public class StatuteLaws implements LawLibrary {
    private final Statutes statutes;

    @SuppressWarnings("NullAway")
    protected StatuteLaws() {
        this(null);
    }

    @Inject
    public StatuteLaws(Statutes statutes) {
        this.statutes = statutes;
    }

    @Override
    public Map<Citation, Missing> missing(Collection<Citation> citations) {
        var laws = new HashMap<String, Optional<Law>>();
        var missing = new HashMap<Citation, Missing>();
        for (var citation : citations) {
            var law = laws.computeIfAbsent(citation.law(), statutes::law);
            var found = missing(citation, law.orElse(null));
            if (found != null) {
                missing.put(citation, found);
            }
        }
        return missing;
    }

    private @Nullable Missing missing(Citation citation, @Nullable Law law) {
        if (law == null) {
            return Missing.LAW;
        }
        var version = citation.version();
        if (version != null && !law.versions().contains(version)) {
            return Missing.VERSION;
        }
        var there = citation.article().isEmpty() || statutes.article(citation.law(), version == null ? "" : version.toString(), citation.article()).isPresent();
        return there ? null : Missing.ARTICLE;
    }
}
