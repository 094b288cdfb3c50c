package org.xuefa.statutes.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xuefa.statutes.ArticleNumber;
import org.xuefa.statutes.domain.ArticleText;
import org.xuefa.statutes.domain.StatuteStore;
import org.xuefa.statutes.domain.StoredLaw;

/** Reads of the library, each a transaction of its own. */
@ApplicationScoped
@Transactional
public class LoadLibrary {
    private static final ArticleNumber FIRST = new ArticleNumber(1, 0);
    private static final int EVERY_ARTICLE = 20_000;
    private final StatuteStore statutes;

    @SuppressWarnings("NullAway")
    protected LoadLibrary() {
        this(null);
    }

    @Inject
    public LoadLibrary(StatuteStore statutes) {
        this.statutes = statutes;
    }

    public long revision() {
        return statutes.revision();
    }

    public List<StoredLaw> laws() {
        return statutes.laws();
    }

    public Optional<StoredLaw> law(UUID id) {
        return statutes.law(id);
    }

    public Optional<ArticleText> article(UUID versionId, ArticleNumber number) {
        return statutes.article(versionId, number);
    }

    public List<ArticleText> articles(UUID versionId, ArticleNumber from, int limit) {
        return statutes.articles(versionId, from, limit);
    }

    public List<ArticleText> articles(UUID versionId) {
        return statutes.articles(versionId, FIRST, EVERY_ARTICLE);
    }
}
