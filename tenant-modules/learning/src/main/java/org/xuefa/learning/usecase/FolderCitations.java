package org.xuefa.learning.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import org.xuefa.learning.domain.Citation;
import org.xuefa.learning.usecase.FolderPreview.Mention;
import org.xuefa.learning.usecase.FolderPreview.Reason;
import org.xuefa.packtool.CitationMarks;
import org.xuefa.statutes.Statutes;

/** Finds what a text cites in the library of laws: 《中华人民共和国宪法》第五条 is article 5 of the version in force. */
@ApplicationScoped
public class FolderCitations {
    private static final int MOST = 60;
    private final Statutes statutes;

    @SuppressWarnings("NullAway")
    protected FolderCitations() {
        this(null);
    }

    @Inject
    public FolderCitations(Statutes statutes) {
        this.statutes = statutes;
    }

    /** What the chapter cites, and what of it the library does not know. */
    record Resolved(List<Citation> cites, List<Mention> mentions) {}

    private record Source(String law, java.time.LocalDate version) {}

    Resolved resolve(String markdown) {
        var found = new LinkedHashMap<Source, SequencedSet<String>>();
        var unknown = new LinkedHashSet<Mention>();
        for (var part : CitationMarks.split(markdown)) {
            if (part.law().isEmpty()) {
                continue;
            }
            var text = "《" + part.law() + "》" + part.article();
            if (statutes.law(part.law()).isEmpty()) {
                unknown.add(new Mention(text, Reason.UNKNOWN_LAW));
            } else if (!part.article().isEmpty()) {
                statutes.article(part.law(), "", part.article()).ifPresentOrElse(
                        article -> found.computeIfAbsent(new Source(article.lawTitle(), article.versionDate()), _ -> new LinkedHashSet<>()).add(article.number().label()),
                        () -> unknown.add(new Mention(text, Reason.UNKNOWN_ARTICLE)));
            }
        }
        var cites = new ArrayList<Citation>();
        found.forEach((source, articles) -> cites.add(new Citation(source.law(), source.version(), articles.stream().limit(MOST).toList())));
        return new Resolved(cites.stream().limit(MOST).toList(), List.copyOf(unknown));
    }
}
