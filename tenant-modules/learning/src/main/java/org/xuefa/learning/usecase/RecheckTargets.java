package org.xuefa.learning.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.xuefa.campaign.Campaigns;
import org.xuefa.learning.domain.AccountStore;

/** A change of rules may let people reach the target without a new credit; it never takes back what was reached (R102). */
@ApplicationScoped
public class RecheckTargets {
    private static final int BATCH = 500;
    private final Campaigns campaigns;
    private final AccountStore accounts;
    private final CreditBooking booking;
    private final Clock clock;

    @SuppressWarnings("NullAway")
    protected RecheckTargets() {
        this(null, null, null, null);
    }

    @Inject
    public RecheckTargets(Campaigns campaigns, AccountStore accounts, CreditBooking booking, Clock clock) {
        this.campaigns = campaigns;
        this.accounts = accounts;
        this.booking = booking;
        this.clock = clock;
    }

    @Transactional
    public void recheck(UUID campaignId) {
        campaigns.find(campaignId).ifPresent(campaign -> {
            var after = new UUID(0, 0);
            for (var page = accounts.notReached(campaignId, after, BATCH); !page.isEmpty(); page = accounts.notReached(campaignId, after, BATCH)) {
                for (var account : page) {
                    if (campaign.rules().credit().isReached(account.compulsory(), account.elective())) {
                        booking.saved(accounts.lock(campaignId, account.personId()), campaign.rules().credit(), clock.instant());
                    }
                }
                after = page.getLast().personId();
            }
        });
    }
}
