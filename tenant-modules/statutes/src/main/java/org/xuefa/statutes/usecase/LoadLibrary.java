package org.xuefa.statutes.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.xuefa.statutes.ArticleNumber;
import org.xuefa.statutes.domain.ArticleText;
import org.xuefa.statutes.domain.StatuteStore;
import org.xuefa.statutes.domain.StoredLaw;
import org.xuefa.statutes.domain.WordStore;
import org.xuefa.statutes.search.EverydayWords;

/** Reads of the library, each a transaction of its own. */
@ApplicationScoped
@Transactional
public class LoadLibrary {
    private final StatuteStore statutes;
    private final WordStore words;

    @SuppressWarnings("NullAway")
    protected LoadLibrary() {
        this(null, null);
    }

    @Inject
    public LoadLibrary(StatuteStore statutes, WordStore words) {
        this.statutes = statutes;
        this.words = words;
    }

    /** Of laws and of everyday words; both only rise. */
    public record Revision(long laws, long words) {}

    public Revision revision() {
        return new Revision(statutes.revision(), words.revision());
    }

    /** The shipped list, and what the operator says otherwise. */
    public EverydayWords everydayWords() {
        return EverydayWords.shipped().with(words.changes().stream().collect(Collectors.toMap(WordStore.Changed::word, WordStore.Changed::said)));
    }

    public List<StoredLaw> laws() {
        return statutes.laws();
    }

    public Optional<StoredLaw> law(UUID id) {
        return statutes.law(id).filter(law -> !law.versions().isEmpty());
    }

    public Optional<ArticleText> article(UUID versionId, ArticleNumber number) {
        return statutes.article(versionId, number);
    }

    public List<ArticleText> articles(UUID versionId, ArticleNumber from, int limit) {
        return statutes.articles(versionId, from, limit);
    }

    public List<ArticleText> articles(UUID versionId) {
        return statutes.articles(versionId);
    }
}
