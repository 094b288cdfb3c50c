package org.xuefa.campaign.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.xuefa.campaign.Campaign;

/** @param revision grows with every change of any part */
public record StoredCampaign(Campaign campaign, int revision, @Nullable Instant openedAt, @Nullable Instant closedAt) {
    public StoredCampaign changedTo(Campaign changed) {
        return new StoredCampaign(changed, revision + 1, openedAt, closedAt);
    }

    public StoredCampaign opened(Instant now) {
        return new StoredCampaign(in(Campaign.State.OPEN), revision + 1, now, closedAt);
    }

    public StoredCampaign closed(Instant now) {
        return new StoredCampaign(in(Campaign.State.CLOSED), revision + 1, openedAt, now);
    }

    private Campaign in(Campaign.State state) {
        return new Campaign(campaign.id(), campaign.year(), campaign.title(), state, campaign.tiers(), campaign.rules());
    }
}
