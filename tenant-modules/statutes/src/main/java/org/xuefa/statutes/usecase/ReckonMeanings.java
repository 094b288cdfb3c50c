package org.xuefa.statutes.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.HashSet;
import org.xuefa.statutes.domain.IndexFeed;
import org.xuefa.statutes.search.Meanings;

/**
 * Reckons the vectors of new wordings in the background, a portion at a time, after words can already be searched. Kept in the database:
 * reckoned once for an installation, not for each rebuild of the index.
 */
@ApplicationScoped
public class ReckonMeanings {
    private static final int PORTION = 400;
    private final FeedIndex feed;
    private final Meanings meanings;

    @SuppressWarnings("NullAway")
    protected ReckonMeanings() {
        this(null, null);
    }

    @Inject
    public ReckonMeanings(FeedIndex feed, Meanings meanings) {
        this.feed = feed;
        this.meanings = meanings;
    }

    /** Reckons a portion; false when there is nothing left or meanings are off. */
    public boolean next() {
        if (!meanings.isOn()) {
            return false;
        }
        var missing = feed.unreckoned(PORTION);
        var vectors = new HashMap<String, byte[]>();
        for (var wording : missing) {
            if (!vectors.containsKey(wording.key())) {
                var vector = meanings.of(wording.text());
                if (vector.isEmpty()) {
                    return false;
                }
                vectors.put(wording.key(), vector.get());
            }
        }
        if (!vectors.isEmpty()) {
            var laws = new HashSet<>(missing.stream().map(IndexFeed.Unreckoned::lawId).toList());
            feed.reckoned(vectors, java.util.List.copyOf(laws));
        }
        return !vectors.isEmpty();
    }
}
