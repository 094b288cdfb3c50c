package org.xuefa.campaign.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xuefa.campaign.domain.CampaignStore;
import org.xuefa.campaign.domain.RulesVersion;
import org.xuefa.campaign.domain.StoredCampaign;
import org.xuefa.platform.problem.Refusal;

/** Campaigns as administrators and learners look at them. */
@ApplicationScoped
public class ReadCampaigns {
    private static final int MOST_VERSIONS = 200;
    private final CampaignStore campaigns;

    @SuppressWarnings("NullAway")
    protected ReadCampaigns() {
        this(null);
    }

    @Inject
    public ReadCampaigns(CampaignStore campaigns) {
        this.campaigns = campaigns;
    }

    @Transactional
    public Optional<StoredCampaign> find(UUID id) {
        return campaigns.find(id);
    }

    @Transactional
    public StoredCampaign one(UUID id) {
        return campaigns.find(id).orElseThrow(Refusal::notFound);
    }

    @Transactional
    public Optional<StoredCampaign> current() {
        return campaigns.current();
    }

    @Transactional
    public List<StoredCampaign> before(int year, int limit) {
        return campaigns.before(year, limit);
    }

    @Transactional
    public List<RulesVersion> versions(UUID id) {
        one(id);
        return campaigns.versions(id, MOST_VERSIONS);
    }
}
