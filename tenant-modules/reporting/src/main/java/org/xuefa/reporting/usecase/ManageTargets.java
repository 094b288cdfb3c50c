package org.xuefa.reporting.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.xuefa.campaign.Campaigns;
import org.xuefa.platform.audit.AuditLog;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.reporting.domain.CampaignFigures;
import org.xuefa.reporting.domain.FigureTables;
import org.xuefa.reporting.domain.Targets;

/** The rates that the city wants to reach in a campaign. */
@ApplicationScoped
public class ManageTargets {
    private final Campaigns campaigns;
    private final FigureTables tables;
    private final AuditLog audit;

    @SuppressWarnings("NullAway")
    protected ManageTargets() {
        this(null, null, null);
    }

    @Inject
    public ManageTargets(Campaigns campaigns, FigureTables tables, AuditLog audit) {
        this.campaigns = campaigns;
        this.tables = tables;
        this.audit = audit;
    }

    @Transactional
    public CampaignFigures read(UUID campaignId) {
        var _ = campaigns.find(campaignId).orElseThrow(Refusal::notFound);
        return tables.campaign(campaignId);
    }

    @Transactional
    public CampaignFigures set(UUID campaignId, Targets targets, long revision) {
        var before = read(campaignId).targets();
        tables.setTargets(campaignId, targets, revision);
        audit.record("report.targets-set", "campaign", campaignId.toString(), Map.of("before", before.percent().toString(), "after", targets.percent().toString()));
        return tables.campaign(campaignId);
    }
}
