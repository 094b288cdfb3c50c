package org.xuefa.learning.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.xuefa.campaign.Campaigns;
import org.xuefa.learning.domain.AccountStore;
import org.xuefa.learning.domain.StudySession;
import org.xuefa.learning.domain.StudyStore;

/** Ends the running session of somebody who takes part no more; what was confirmed until then stays. */
@ApplicationScoped
public class CloseSessionOf {
    private final Campaigns campaigns;
    private final AccountStore accounts;
    private final StudyStore study;
    private final SessionDesk desk;

    @SuppressWarnings("NullAway")
    protected CloseSessionOf() {
        this(null, null, null, null);
    }

    @Inject
    public CloseSessionOf(Campaigns campaigns, AccountStore accounts, StudyStore study, SessionDesk desk) {
        this.campaigns = campaigns;
        this.accounts = accounts;
        this.study = study;
        this.desk = desk;
    }

    @Transactional
    public void close(UUID campaignId, UUID personId) {
        var account = accounts.lock(campaignId, personId);
        study.active(personId).filter(session -> session.campaignId().equals(campaignId)).ifPresent(session ->
                campaigns.find(campaignId).ifPresent(campaign -> desk.end(account, campaign, session, session.in(StudySession.State.CLOSED))));
    }
}
