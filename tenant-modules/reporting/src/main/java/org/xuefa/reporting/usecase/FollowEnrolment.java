package org.xuefa.reporting.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.xuefa.enrolment.Unit;
import org.xuefa.enrolment.Units;
import org.xuefa.platform.persistence.Ids;
import org.xuefa.reporting.domain.FigureBook;
import org.xuefa.reporting.domain.Recount;
import org.xuefa.reporting.domain.Recounts;

/** Who takes part, and where: each event is a hint to ask enrolment how things stand, so neither repetition nor order matters. */
@ApplicationScoped
public class FollowEnrolment {
    private final FigureBook book;
    private final Posting posting;
    private final Sources sources;
    private final Units units;
    private final Recounts recounts;

    @SuppressWarnings("NullAway")
    protected FollowEnrolment() {
        this(null, null, null, null, null);
    }

    @Inject
    public FollowEnrolment(FigureBook book, Posting posting, Sources sources, Units units, Recounts recounts) {
        this.book = book;
        this.posting = posting;
        this.sources = sources;
        this.units = units;
        this.recounts = recounts;
    }

    @Transactional
    public void personChanged(UUID campaignId, UUID personId, Instant at) {
        book.lock();
        var one = List.of(personId);
        posting.places(campaignId, one, sources.places(campaignId, one), UnaryOperator.identity());
        book.changed(campaignId, at);
    }

    /** Many people at once: a walk over the campaign places them, in pieces of their own; rosters that come meanwhile share the next walk. */
    @Transactional
    public void rosterApplied(UUID campaignId, Instant at) {
        recounts.requestRosterWalk(Recount.begin(Ids.next(), campaignId, Recount.Trigger.ROSTER, at));
    }

    @Transactional
    public void unitMoved(UUID unitId) {
        book.lock();
        book.place(units.subtree(unitId).stream().collect(Collectors.toMap(Unit::id, Unit::path)));
    }
}
