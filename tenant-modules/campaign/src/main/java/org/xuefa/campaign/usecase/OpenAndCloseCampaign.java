package org.xuefa.campaign.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.xuefa.campaign.Campaign;
import org.xuefa.campaign.CampaignClosed;
import org.xuefa.campaign.CampaignOpened;
import org.xuefa.campaign.Readiness.Severity;
import org.xuefa.campaign.domain.CampaignProblem;
import org.xuefa.campaign.domain.CampaignStore;
import org.xuefa.campaign.domain.RulesCheck;
import org.xuefa.campaign.domain.StoredCampaign;
import org.xuefa.platform.audit.AuditLog;
import org.xuefa.platform.outbox.Outbox;
import org.xuefa.platform.problem.FieldProblem;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.platform.web.Revisions;

/** Draft → open → closed; one open campaign at a time in a city. */
@ApplicationScoped
public class OpenAndCloseCampaign {
    private final CampaignStore campaigns;
    private final CheckReadiness readiness;
    private final CampaignBook book;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Clock clock;

    @SuppressWarnings("NullAway")
    protected OpenAndCloseCampaign() {
        this(null, null, null, null, null, null);
    }

    @Inject
    public OpenAndCloseCampaign(CampaignStore campaigns, CheckReadiness readiness, CampaignBook book, Outbox outbox, AuditLog audit, Clock clock) {
        this.campaigns = campaigns;
        this.readiness = readiness;
        this.book = book;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * State is reported before faults of the rules, those before dates that are past, and these before what shuts people out. What is only
     * not there yet does not hinder: courses come in batches (R48) and rosters after the campaign has begun (R20).
     */
    @Transactional
    public StoredCampaign open(UUID id, long expectedRevision) {
        var stored = locked(id, expectedRevision);
        var campaign = stored.campaign();
        if (campaign.state() != Campaign.State.DRAFT) {
            throw new Refusal(CampaignProblem.CAMPAIGN_NOT_DRAFT);
        }
        var faults = RulesCheck.of(campaign.year(), campaign.tiers(), campaign.rules());
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
        if (campaign.rules().windows().exam().isOver(clock.instant())) {
            throw new Refusal(CampaignProblem.CAMPAIGN_WINDOWS_PAST, Map.of("closedAt", campaign.rules().windows().exam().closes()));
        }
        var ready = readiness.of(campaign);
        if (!ready.blocking().isEmpty()) {
            throw new Refusal(CampaignProblem.CAMPAIGN_NOT_READY, Map.of("blocking", ready.blocking().size()),
                    ready.blocking().stream().map(finding -> new FieldProblem(finding.pointer(), finding.code(), finding.text())).toList());
        }
        var opened = stored.opened(clock.instant());
        campaigns.save(opened);
        audit.record("campaign.opened", "campaign", id.toString(), Map.of("rulesVersion", campaign.rules().version(), "warnings", ready.of(Severity.WARNS).size()));
        outbox.publish(new CampaignOpened(id));
        book.changed(id);
        return opened;
    }

    @Transactional
    public StoredCampaign close(UUID id, long expectedRevision) {
        var stored = locked(id, expectedRevision);
        if (!stored.campaign().isOpen()) {
            throw new Refusal(CampaignProblem.CAMPAIGN_NOT_OPEN);
        }
        var closed = stored.closed(clock.instant());
        campaigns.save(closed);
        audit.record("campaign.closed", "campaign", id.toString(), Map.of());
        outbox.publish(new CampaignClosed(id));
        book.changed(id);
        return closed;
    }

    private StoredCampaign locked(UUID id, long expectedRevision) {
        var stored = campaigns.lock(id).orElseThrow(Refusal::notFound);
        Revisions.match(expectedRevision, stored.revision());
        return stored;
    }
}
