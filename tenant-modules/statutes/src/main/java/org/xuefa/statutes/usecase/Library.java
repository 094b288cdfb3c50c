package org.xuefa.statutes.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.statutes.domain.LawText;
import org.xuefa.statutes.domain.StoredLaw;
import org.xuefa.statutes.search.Language;
import org.xuefa.statutes.search.LawNames;
import org.xuefa.statutes.search.QueryReader;

/**
 * The library's table of contents in memory, and what is known of its language. Once a second it asks whether the library has changed;
 * a change on another node is seen here as late as that, one on this node at once.
 */
@ApplicationScoped
public class Library {
    private static final long FRESH = Duration.ofSeconds(1).toNanos();
    private final LoadLibrary load;
    private volatile @Nullable Contents contents;
    private volatile @Nullable Tongue tongue;

    @SuppressWarnings("NullAway")
    protected Library() {
        this(null);
    }

    @Inject
    public Library(LoadLibrary load) {
        this.load = load;
    }

    /** Laws by short title. */
    public record Contents(LoadLibrary.Revision revision, long readAt, List<StoredLaw> laws, LawNames names) {
        Optional<StoredLaw> titled(String shortTitle) {
            return laws.stream().filter(law -> law.shortTitle().equals(shortTitle)).findAny();
        }

        Optional<StoredLaw> law(UUID id) {
            return laws.stream().filter(law -> law.id().equals(id)).findAny();
        }
    }

    /** @param texts hashes of the texts that the language was learnt from: new names need no new language */
    private record Tongue(LoadLibrary.Revision revision, List<String> texts, Language language, QueryReader reader) {}

    public Contents contents() {
        var known = contents;
        if (known != null && System.nanoTime() - known.readAt() < FRESH) {
            return known;
        }
        synchronized (this) {
            known = contents;
            return known != null && System.nanoTime() - known.readAt() < FRESH ? known : now();
        }
    }

    /** As the database has it at this moment: for whoever checks what somebody has just imported. */
    public synchronized Contents now() {
        var known = contents;
        var revision = load.revision();
        var fresh = known != null && known.revision().equals(revision) ? new Contents(revision, System.nanoTime(), known.laws(), known.names()) : read(revision);
        contents = fresh;
        return fresh;
    }

    private Contents read(LoadLibrary.Revision revision) {
        var laws = load.laws();
        return new Contents(revision, System.nanoTime(), laws, new LawNames(laws.stream().map(law -> new LawNames.Named(law.shortTitle(), names(law))).toList()));
    }

    private static List<String> names(StoredLaw law) {
        var names = new ArrayList<>(List.of(law.shortTitle(), law.title()));
        names.addAll(law.aliases());
        return names.stream().distinct().toList();
    }

    /** Reads queries with what the library says now; the first call after a change reads all articles, which takes about a second. */
    public QueryReader reader() {
        var now = contents();
        var known = tongue;
        if (known == null || !known.revision().equals(now.revision())) {
            synchronized (this) {
                known = tongue;
                if (known == null || !known.revision().equals(now.revision())) {
                    var texts = now.laws().stream().map(law -> law.newest().hash()).toList();
                    var language = known != null && known.texts().equals(texts) ? known.language() : language(now);
                    known = new Tongue(now.revision(), texts, language, new QueryReader(now.names(), language, load.everydayWords()));
                    tongue = known;
                }
            }
        }
        return known.reader();
    }

    private Language language(Contents now) {
        var language = Language.builder();
        for (var law : now.laws()) {
            language.add(LawText.shortTitle(law.title()));
            load.articles(law.newest().id()).forEach(article -> {
                language.add(String.join(" ", article.headings()));
                language.add(article.text());
            });
        }
        return language.build();
    }
}
