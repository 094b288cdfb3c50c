package org.xuefa.packs.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.xuefa.packtool.Pack;
import org.xuefa.statutes.Citation;
import org.xuefa.statutes.Statutes;

/** What a reviewer should know of a pack's laws: it may teach what has changed since. */
@ApplicationScoped
public class OutdatedCitations {
    private final Statutes statutes;

    @SuppressWarnings("NullAway")
    protected OutdatedCitations() {
        this(null);
    }

    @Inject
    public OutdatedCitations(Statutes statutes) {
        this.statutes = statutes;
    }

    /** By title as in the manifest: the cited articles that read differently now, or are gone, or whose law is repealed. */
    public Map<String, List<String>> of(Pack pack) {
        var cited = new LinkedHashSet<Citation>();
        for (var course : pack.courses()) {
            course.chapters().stream().flatMap(chapter -> chapter.cites().stream())
                    .forEach(cite -> cite.articles().forEach(article -> cited.add(citation(pack, cite.law(), article))));
            course.questions().stream().filter(question -> !question.law().isEmpty()).forEach(question -> cited.add(citation(pack, question.law(), question.article())));
        }
        return statutes.outdated(cited).stream().collect(Collectors.groupingBy(Citation::law, Collectors.mapping(Citation::article, Collectors.toList())));
    }

    private static Citation citation(Pack pack, String law, String article) {
        return new Citation(law, pack.versionOf(law).map(LocalDate::toString).orElse(""), article);
    }
}
