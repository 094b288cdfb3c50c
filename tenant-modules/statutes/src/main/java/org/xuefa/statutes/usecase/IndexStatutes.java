package org.xuefa.statutes.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.xuefa.platform.search.Analysis;
import org.xuefa.platform.search.Fingerprint;
import org.xuefa.platform.search.RebuildReason;
import org.xuefa.platform.search.SearchGateway;
import org.xuefa.platform.search.SearchUnavailable;
import org.xuefa.statutes.domain.IndexFeed;
import org.xuefa.statutes.search.StatuteIndex;

/**
 * Keeps the search index equal to the database. Changes wait in the database until the index has them, however long the search engine is
 * away; telling it twice does no harm.
 */
@ApplicationScoped
public class IndexStatutes {
    private static final int CHANGES = 200;
    private final FeedIndex feed;
    private final SearchGateway gateway;
    private final AtomicBoolean building = new AtomicBoolean();
    /** The doubts there were when the index was found good; there are never so few. */
    private volatile long settled = -1;

    @SuppressWarnings("NullAway")
    protected IndexStatutes() {
        this(null, null);
    }

    @Inject
    public IndexStatutes(FeedIndex feed, SearchGateway gateway) {
        this.feed = feed;
        this.gateway = gateway;
    }

    /**
     * What an operator sees of it.
     *
     * @param analysis who cuts the texts of the index; null while it cannot be read
     * @param reason why the newest index was built; null while that cannot be read
     */
    public record State(
            boolean building, boolean available, long stored, Fingerprint inDatabase, Fingerprint inIndex, long waiting, @Nullable Analysis analysis,
            @Nullable RebuildReason reason) {}

    /** Asks the engine in passing how it is; the first time, and whenever that or a search gives reason to doubt the index, it is repaired. */
    public void look() {
        gateway.watch();
        long doubts = gateway.doubts();
        if (doubts != settled) {
            repair();
            settled = doubts;
        }
    }

    /** Tells the index of some of the changes that wait; false when there were none. */
    public boolean catchUp() {
        if (!gateway.isConfigured()) {
            return false;
        }
        var changes = feed.waiting(CHANGES);
        if (changes.isEmpty()) {
            return false;
        }
        if (gateway.ensure(StatuteIndex.DEFINITION) != SearchGateway.Found.THERE) {
            rebuild();
        }
        var laws = new LinkedHashSet<java.util.UUID>();
        changes.forEach(change -> laws.add(change.lawId()));
        for (var law : laws) {
            gateway.put(StatuteIndex.DEFINITION, feed.documents(law));
        }
        for (var change : changes) {
            if (!change.removed().isEmpty()) {
                // As of that change: what came back later stays.
                gateway.remove(StatuteIndex.DEFINITION, change.removed(), change.id());
            }
        }
        feed.told(changes.stream().map(IndexFeed.Change::id).toList());
        return true;
    }

    /**
     * Builds the index anew where it is missing, was lost, was made from another definition, or the engine has got or lost the analysis plugin;
     * nothing happens while it is being built.
     */
    public void repair() {
        if (!gateway.isConfigured()) {
            return;
        }
        boolean there = gateway.ensure(StatuteIndex.DEFINITION) == SearchGateway.Found.THERE;
        if (there && (feed.waitingCount() > 0 || gateway.fingerprint(StatuteIndex.DEFINITION).count() == feed.articleCount())) {
            return;
        }
        if (!gateway.isBuilding(StatuteIndex.DEFINITION)) {
            rebuild();
        }
    }

    /** Searches go on meanwhile in the old index. */
    public void rebuild() {
        if (!building.compareAndSet(false, true)) {
            return;
        }
        try {
            gateway.rebuild(StatuteIndex.DEFINITION, sink -> feed.laws().forEach(law -> sink.accept(feed.documents(law))));
        } finally {
            building.set(false);
        }
    }

    public State state() {
        long waiting = feed.waitingCount();
        var inDatabase = Fingerprint.EMPTY;
        for (var law : feed.laws()) {
            for (var row : feed.rows(law)) {
                inDatabase = inDatabase.plus(row.id(), StatuteIndex.hash(row));
            }
        }
        boolean underWay = building.get();
        RebuildReason reason = null;
        try {
            underWay |= gateway.isBuilding(StatuteIndex.DEFINITION);
            reason = gateway.reason(StatuteIndex.DEFINITION).orElse(null);
            return new State(underWay, true, inDatabase.count(), inDatabase, gateway.fingerprint(StatuteIndex.DEFINITION), waiting,
                    gateway.analysis(StatuteIndex.DEFINITION).orElse(null), reason);
        } catch (SearchUnavailable e) {
            return new State(underWay, false, inDatabase.count(), inDatabase, Fingerprint.EMPTY, waiting, null, reason);
        }
    }
}
