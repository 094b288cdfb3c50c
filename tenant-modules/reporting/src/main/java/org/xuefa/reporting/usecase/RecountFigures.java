package org.xuefa.reporting.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.xuefa.campaign.Campaigns;
import org.xuefa.enrolment.Participant;
import org.xuefa.platform.audit.AuditLog;
import org.xuefa.platform.persistence.Ids;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.platform.time.ServerClock;
import org.xuefa.reporting.domain.FigureBook;
import org.xuefa.reporting.domain.PersonState;
import org.xuefa.reporting.domain.Recount;
import org.xuefa.reporting.domain.Recounts;

/** Proves figures against their sources (I9): people piece by piece, then the counters as a whole. What differs is put right and reported. */
@ApplicationScoped
public class RecountFigures {
    private static final int PIECE = 1000;
    private static final LocalTime NIGHT = LocalTime.of(2, 0);
    private final Recounts recounts;
    private final FigureBook book;
    private final Posting posting;
    private final Sources sources;
    private final Campaigns campaigns;
    private final AuditLog audit;
    private final Clock clock;

    @SuppressWarnings("NullAway")
    protected RecountFigures() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    public RecountFigures(Recounts recounts, FigureBook book, Posting posting, Sources sources, Campaigns campaigns, AuditLog audit, Clock clock) {
        this.recounts = recounts;
        this.book = book;
        this.posting = posting;
        this.sources = sources;
        this.campaigns = campaigns;
        this.audit = audit;
        this.clock = clock;
    }

    /** Begins a recount by hand; while one runs, that one is the answer. */
    @Transactional
    public Recount begin(UUID campaignId) {
        var _ = campaigns.find(campaignId).orElseThrow(Refusal::notFound);
        var recount = recounts.begin(Recount.begin(Ids.next(), campaignId, Recount.Trigger.MANUAL, clock.instant()));
        audit.record("report.recount-requested", "campaign", campaignId.toString(), Map.of("recount", recount.id()));
        return recount;
    }

    @Transactional
    public Recount one(UUID campaignId, UUID recountId) {
        return recounts.find(campaignId, recountId).orElseThrow(Refusal::notFound);
    }

    /** Newest first, from the one before {@code before} on. */
    @Transactional
    public List<Recount> newest(UUID campaignId, @Nullable UUID before, int limit) {
        var _ = campaigns.find(campaignId).orElseThrow(Refusal::notFound);
        var mark = before == null ? null : one(campaignId, before);
        return recounts.newest(campaignId, mark == null ? null : mark.startedAt(), before, limit);
    }

    /** Begins the recount of the night for the open campaign, once, from two o'clock on. */
    @Transactional
    public void beginNightly() {
        var now = clock.instant();
        var night = now.atZone(ServerClock.CHINA).with(NIGHT).toInstant();
        if (now.isBefore(night)) {
            return;
        }
        campaigns.current().ifPresent(campaign -> {
            if (recounts.lastBegun(campaign.id(), Recount.Trigger.NIGHTLY).filter(last -> !last.isBefore(night)).isEmpty()) {
                recounts.begin(Recount.begin(Ids.next(), campaign.id(), Recount.Trigger.NIGHTLY, now));
            }
        });
    }

    /** One piece of whatever runs, in a transaction of its own; false when nothing does. */
    @Transactional
    public boolean advance() {
        var claimed = recounts.claim();
        claimed.ifPresent(this::advance);
        return claimed.isPresent();
    }

    private void advance(Recount recount) {
        book.lock();
        var campaignId = recount.campaignId();
        var page = sources.page(campaignId, recount.position(), PIECE);
        var upTo = page.size() < PIECE ? null : page.getLast().personId();
        var ids = page.stream().map(Participant::personId).toList();
        var corrected = posting.places(campaignId, ids, sources.places(page), progress(recount, ids)) + strays(recount, upTo, ids);
        var advanced = recount.advanced(upTo == null ? recount.position() : upTo, page.size(), corrected);
        if (upTo != null) {
            recounts.save(advanced);
        } else if (recount.trigger() != Recount.Trigger.ROSTER) {
            finish(advanced);
        } else if (recount.again()) {
            recounts.save(advanced.fromTheStart());
        } else {
            recounts.remove(advanced);
            book.changed(campaignId, recount.startedAt());
        }
    }

    private UnaryOperator<PersonState> progress(Recount recount, List<UUID> ids) {
        if (recount.trigger() == Recount.Trigger.ROSTER) {
            return UnaryOperator.identity();
        }
        var study = sources.study(recount.campaignId(), ids);
        var results = sources.results(recount.campaignId(), ids);
        var certificates = sources.certificates(recount.campaignId(), ids);
        return person -> certificates.apply(results.apply(study.apply(person)));
    }

    /** Those who count here in this stretch of ids and do not count for enrolment. */
    private int strays(Recount recount, @Nullable UUID upTo, List<UUID> counting) {
        var strays = new HashSet<>(book.takingPart(recount.campaignId(), recount.position(), upTo));
        counting.forEach(strays::remove);
        return strays.isEmpty() ? 0 : posting.places(recount.campaignId(), strays, sources.places(recount.campaignId(), strays), UnaryOperator.identity());
    }

    private void finish(Recount recount) {
        var now = clock.instant();
        var finished = recount.finished(now, book.recount(recount.campaignId()));
        book.recounted(recount.campaignId(), now);
        recounts.save(finished);
        audit.record("report.recounted", "campaign", recount.campaignId().toString(), Map.of(
                "recount", finished.id(),
                "trigger", finished.trigger().name(),
                "peopleChecked", finished.peopleChecked(),
                "peopleCorrected", finished.peopleCorrected(),
                "figuresCorrected", finished.figuresCorrected()));
    }
}
