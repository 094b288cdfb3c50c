package org.xuefa.learning.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import org.xuefa.campaign.Campaigns;
import org.xuefa.learning.domain.AccountStore;
import org.xuefa.learning.domain.StudySession;
import org.xuefa.learning.domain.StudyStore;

/** Ends sessions of pages that are gone: at their last report, with the time confirmed until then. */
@ApplicationScoped
public class CloseSilentSessions {
    private static final Duration SILENCE = Duration.ofMinutes(10);
    private final Campaigns campaigns;
    private final AccountStore accounts;
    private final StudyStore study;
    private final SessionDesk desk;
    private final Clock clock;

    @SuppressWarnings("NullAway")
    protected CloseSilentSessions() {
        this(null, null, null, null, null);
    }

    @Inject
    public CloseSilentSessions(Campaigns campaigns, AccountStore accounts, StudyStore study, SessionDesk desk, Clock clock) {
        this.campaigns = campaigns;
        this.accounts = accounts;
        this.study = study;
        this.desk = desk;
        this.clock = clock;
    }

    /** How many were ended, at most {@code limit}. */
    @Transactional
    public int close(int limit) {
        var silent = study.silentSince(clock.instant().minus(SILENCE), limit);
        silent.forEach(this::close);
        return silent.size();
    }

    private void close(StudySession session) {
        campaigns.find(session.campaignId()).ifPresent(campaign ->
                desk.end(accounts.lock(session.campaignId(), session.personId()), campaign, session, session.in(StudySession.State.LAPSED)));
    }
}
