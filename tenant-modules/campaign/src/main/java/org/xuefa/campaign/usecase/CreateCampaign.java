package org.xuefa.campaign.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.campaign.Campaign;
import org.xuefa.campaign.RuleSet;
import org.xuefa.campaign.Tier;
import org.xuefa.campaign.domain.CampaignStore;
import org.xuefa.campaign.domain.RulesVersion;
import org.xuefa.campaign.domain.StoredCampaign;
import org.xuefa.platform.audit.AuditLog;
import org.xuefa.platform.identity.CurrentCaller;
import org.xuefa.platform.persistence.Ids;
import org.xuefa.platform.problem.Refusal;

/** Makes a draft for a year, from the template or from an earlier campaign with its dates moved on. */
@ApplicationScoped
public class CreateCampaign {
    private static final List<Tier> TIERS = List.of(new Tier("leader", "领导干部"), new Tier("staff", "国家工作人员"), new Tier("enterprise", "企事业经营管理人员"));
    private final CampaignStore campaigns;
    private final AuditLog audit;
    private final Clock clock;

    @SuppressWarnings("NullAway")
    protected CreateCampaign() {
        this(null, null, null);
    }

    @Inject
    public CreateCampaign(CampaignStore campaigns, AuditLog audit, Clock clock) {
        this.campaigns = campaigns;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param title null for the usual one */
    @Transactional
    public StoredCampaign fromTemplate(int year, @Nullable String title) {
        return add(new Campaign(Ids.next(), year, title == null ? year + "年度国家工作人员学法考试" : title.strip(), Campaign.State.DRAFT, TIERS, RuleSet.template(year)), Map.of("year", year));
    }

    /** @param title null for the earlier one's, with its year replaced */
    @Transactional
    public StoredCampaign fromEarlier(UUID earlierId, int year, @Nullable String title) {
        var earlier = campaigns.find(earlierId).orElseThrow(Refusal::notFound).campaign();
        var rules = earlier.rules().withWindows(earlier.rules().windows().plusYears(year - earlier.year())).withVersion(1);
        var named = title == null ? earlier.title().replace(Integer.toString(earlier.year()), Integer.toString(year)) : title.strip();
        return add(new Campaign(Ids.next(), year, named, Campaign.State.DRAFT, earlier.tiers(), rules), Map.of("year", year, "cloneOf", earlierId));
    }

    private StoredCampaign add(Campaign campaign, Map<String, ?> facts) {
        var stored = new StoredCampaign(campaign, 1, null, null);
        campaigns.add(stored, new RulesVersion(campaign.rules(), clock.instant(), CurrentCaller.orSystem().userName()));
        audit.record("campaign.created", "campaign", campaign.id().toString(), facts);
        return stored;
    }
}
