package org.xuefa.reporting.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.xuefa.reporting.domain.FigureBook;
import org.xuefa.reporting.domain.PersonState;

/** How far people come: study, exam, certificate. */
@ApplicationScoped
public class FollowProgress {
    private final FigureBook book;
    private final Posting posting;
    private final Sources sources;

    @SuppressWarnings("NullAway")
    protected FollowProgress() {
        this(null, null, null);
    }

    @Inject
    public FollowProgress(FigureBook book, Posting posting, Sources sources) {
        this.book = book;
        this.posting = posting;
        this.sources = sources;
    }

    @Transactional
    public void studyStarted(UUID campaignId, UUID personId, Instant at) {
        book.lock();
        post(campaignId, personId, at, person -> person.started(Sources.day(at)));
    }

    @Transactional
    public void targetReached(UUID campaignId, UUID personId, Instant at) {
        book.lock();
        post(campaignId, personId, at, person -> person.reached(Sources.day(at)));
    }

    /** Which result counts is assessment's to say; asked after the lock, so a late event brings no old result back. */
    @Transactional
    public void resultChanged(UUID campaignId, UUID personId, Instant at) {
        book.lock();
        post(campaignId, personId, at, sources.results(campaignId, List.of(personId)));
    }

    @Transactional
    public void certificateChanged(UUID campaignId, UUID personId, Instant at) {
        book.lock();
        post(campaignId, personId, at, sources.certificates(campaignId, List.of(personId)));
    }

    private void post(UUID campaignId, UUID personId, Instant at, UnaryOperator<PersonState> fact) {
        posting.facts(campaignId, List.of(personId), fact);
        book.changed(campaignId, at);
    }
}
