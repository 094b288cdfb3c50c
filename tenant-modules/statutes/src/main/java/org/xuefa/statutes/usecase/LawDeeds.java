package org.xuefa.statutes.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xuefa.platform.identity.CurrentCaller;
import org.xuefa.platform.persistence.Ids;
import org.xuefa.statutes.domain.DeedStore;
import org.xuefa.statutes.domain.DeedStore.Action;
import org.xuefa.statutes.domain.DeedStore.Deed;
import org.xuefa.statutes.domain.StoredLaw;

/** The library's own audit: it belongs to no city, so the cities' audit logs have no place for it. Written in the transaction of the deed. */
@ApplicationScoped
public class LawDeeds {
    private static final int LATEST = 200;
    private final DeedStore deeds;
    private final Clock clock;

    @SuppressWarnings("NullAway")
    protected LawDeeds() {
        this(null, null);
    }

    @Inject
    public LawDeeds(DeedStore deeds, Clock clock) {
        this.deeds = deeds;
        this.clock = clock;
    }

    /** By the caller of this request. */
    void record(Action action, StoredLaw law, List<String> facts, @Nullable String reason) {
        record(CurrentCaller.orSystem().userName(), action, law, facts, reason);
    }

    /** Of a word. */
    void record(Action action, String word, List<String> facts) {
        deeds.add(new Deed(Ids.next(), clock.instant(), CurrentCaller.orSystem().userName(), action, word, null, facts, null));
    }

    void record(String operator, Action action, StoredLaw law, List<String> facts, @Nullable String reason) {
        deeds.add(new Deed(Ids.next(), clock.instant(), operator, action, law.title(), law.id(), facts, reason));
    }

    /** The latest, newest first. */
    @Transactional
    public List<Deed> latest() {
        return deeds.latest(LATEST);
    }
}
