package org.xuefa.campaign.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.xuefa.campaign.Campaign;
import org.xuefa.campaign.CampaignRulesChanged;
import org.xuefa.campaign.RuleSet;
import org.xuefa.campaign.Tier;
import org.xuefa.campaign.domain.CampaignProblem;
import org.xuefa.campaign.domain.CampaignStore;
import org.xuefa.campaign.domain.RulesCheck;
import org.xuefa.campaign.domain.RulesVersion;
import org.xuefa.campaign.domain.StoredCampaign;
import org.xuefa.platform.audit.AuditLog;
import org.xuefa.platform.identity.CurrentCaller;
import org.xuefa.platform.outbox.Outbox;
import org.xuefa.platform.problem.FieldProblem;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.platform.web.Revisions;

/** Changes title, tiers and rules. What differs becomes a new version that holds from now on; nothing decided before is touched. */
@ApplicationScoped
public class ChangeCampaign {
    private final CampaignStore campaigns;
    private final CampaignBook book;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Clock clock;

    @SuppressWarnings("NullAway")
    protected ChangeCampaign() {
        this(null, null, null, null, null);
    }

    @Inject
    public ChangeCampaign(CampaignStore campaigns, CampaignBook book, Outbox outbox, AuditLog audit, Clock clock) {
        this.campaigns = campaigns;
        this.book = book;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param expectedRevision the one the change is based on */
    @Transactional
    public StoredCampaign change(UUID id, long expectedRevision, String title, List<Tier> tiers, RuleSet rules) {
        var stored = campaigns.lock(id).orElseThrow(Refusal::notFound);
        Revisions.match(expectedRevision, stored.revision());
        var before = stored.campaign();
        if (before.state() == Campaign.State.CLOSED) {
            throw new Refusal(CampaignProblem.CAMPAIGN_IS_CLOSED);
        }
        var faults = faults(before, tiers, rules);
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
        var after = new Campaign(id, before.year(), title.strip(), before.state(), tiers, rules.withVersion(before.rules().version()));
        return after.equals(before) ? stored : save(stored, after);
    }

    /** What is wrong with a change, without making it. */
    @Transactional
    public List<FieldProblem> check(UUID id, List<Tier> tiers, RuleSet rules) {
        return faults(campaigns.find(id).orElseThrow(Refusal::notFound).campaign(), tiers, rules);
    }

    private static List<FieldProblem> faults(Campaign before, List<Tier> tiers, RuleSet rules) {
        var faults = new ArrayList<>(RulesCheck.of(before.year(), tiers, rules));
        if (before.isOpen()) {
            faults.addAll(RulesCheck.tiersKept(before.tiers(), tiers));
        }
        return faults;
    }

    private StoredCampaign save(StoredCampaign stored, Campaign after) {
        var version = after.rules().version() + 1;
        var changed = stored.changedTo(new Campaign(after.id(), after.year(), after.title(), after.state(), after.tiers(), after.rules().withVersion(version)));
        campaigns.addVersion(after.id(), new RulesVersion(changed.campaign().rules(), clock.instant(), CurrentCaller.orSystem().userName()));
        campaigns.save(changed);
        audit.record("campaign.rules-changed", "campaign", after.id().toString(), Map.of("version", version));
        if (after.isOpen()) {
            outbox.publish(new CampaignRulesChanged(after.id(), version));
        }
        book.changed(after.id());
        return changed;
    }
}
