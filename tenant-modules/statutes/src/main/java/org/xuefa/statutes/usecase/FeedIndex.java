package org.xuefa.statutes.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.xuefa.platform.search.SearchableDocument;
import org.xuefa.statutes.domain.IndexFeed;
import org.xuefa.statutes.domain.StatuteStore;
import org.xuefa.statutes.domain.StoredLaw;
import org.xuefa.statutes.search.StatuteIndex;

/** The database's side of the search index; each call a transaction of its own, none of them waits for the search engine. */
@ApplicationScoped
@Transactional
public class FeedIndex {
    private final IndexFeed feed;
    private final StatuteStore statutes;

    @SuppressWarnings("NullAway")
    protected FeedIndex() {
        this(null, null);
    }

    @Inject
    public FeedIndex(IndexFeed feed, StatuteStore statutes) {
        this.feed = feed;
        this.statutes = statutes;
    }

    public List<IndexFeed.Change> waiting(int limit) {
        return feed.waiting(limit);
    }

    public long waitingCount() {
        return feed.waiting();
    }

    public void told(List<Long> changes) {
        feed.told(changes);
    }

    public List<UUID> laws() {
        return statutes.laws().stream().map(StoredLaw::id).toList();
    }

    public long articleCount() {
        return feed.articleCount();
    }

    /** All articles of all versions of a law, as the index must have them. */
    public List<SearchableDocument> documents(UUID lawId) {
        var law = statutes.law(lawId).orElseThrow();
        return rows(law).stream().map(row -> StatuteIndex.document(row, law.revision())).toList();
    }

    public List<StatuteIndex.Row> rows(UUID lawId) {
        return rows(statutes.law(lawId).orElseThrow());
    }

    private List<StatuteIndex.Row> rows(StoredLaw law) {
        var rows = new ArrayList<StatuteIndex.Row>();
        for (var version : law.versions()) {
            var articles = feed.articles(version.id());
            Map<String, byte[]> meanings = feed.meanings(articles.stream().map(IndexFeed.Keyed::meaningKey).collect(Collectors.toSet()));
            for (var keyed : articles) {
                var article = keyed.article();
                rows.add(new StatuteIndex.Row(law.id(), version.id(), law.title(), law.shortTitle(), law.category(), article.number(), article.headings(),
                        article.paragraphs(), version.inForceFrom(), law.until(version), meanings.get(keyed.meaningKey())));
            }
        }
        return rows;
    }

    public List<IndexFeed.Unreckoned> unreckoned(int limit) {
        return feed.unreckoned(limit);
    }

    /** Keeps vectors and has the index told of their laws again. */
    public void reckoned(Map<String, byte[]> vectors, List<UUID> laws) {
        vectors.forEach(feed::addMeaning);
        laws.stream().sorted().distinct().forEach(feed::changed);
    }
}
