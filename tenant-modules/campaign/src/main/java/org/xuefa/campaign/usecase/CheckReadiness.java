package org.xuefa.campaign.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.xuefa.campaign.Campaign;
import org.xuefa.campaign.Readiness;
import org.xuefa.campaign.ReadinessContributor;
import org.xuefa.campaign.domain.CampaignReadiness;
import org.xuefa.campaign.domain.CampaignStore;
import org.xuefa.campaign.domain.OpeningCheck;
import org.xuefa.platform.problem.Refusal;

/** Whether people of every tier can walk a campaign from the first course to the exam, as far as it can be known today. */
@ApplicationScoped
public class CheckReadiness {
    private final CampaignStore campaigns;
    private final Iterable<ReadinessContributor> contributors;
    private final Clock clock;

    @SuppressWarnings("NullAway")
    protected CheckReadiness() {
        this(null, (Iterable<ReadinessContributor>) null, null);
    }

    @Inject
    public CheckReadiness(CampaignStore campaigns, Instance<ReadinessContributor> contributors, Clock clock) {
        this(campaigns, (Iterable<ReadinessContributor>) contributors, clock);
    }

    CheckReadiness(CampaignStore campaigns, Iterable<ReadinessContributor> contributors, Clock clock) {
        this.campaigns = campaigns;
        this.contributors = contributors;
        this.clock = clock;
    }

    @Transactional
    public CampaignReadiness of(UUID campaignId) {
        return of(campaigns.find(campaignId).orElseThrow(Refusal::notFound).campaign());
    }

    @Transactional
    public CampaignReadiness of(Campaign campaign) {
        var now = clock.instant();
        var rules = Stream.of(new Readiness(List.of(), OpeningCheck.of(campaign, now)));
        var others = StreamSupport.stream(contributors.spliterator(), false).map(contributor -> contributor.of(campaign, now));
        return CampaignReadiness.of(campaign, Stream.concat(rules, others).toList());
    }
}
