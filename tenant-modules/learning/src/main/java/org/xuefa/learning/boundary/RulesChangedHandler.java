package org.xuefa.learning.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.xuefa.campaign.CampaignRulesChanged;
import org.xuefa.learning.usecase.RecheckTargets;
import org.xuefa.platform.outbox.EventContext;
import org.xuefa.platform.outbox.EventHandler;

/** A lower target may be reached already. */
@ApplicationScoped
public class RulesChangedHandler implements EventHandler<CampaignRulesChanged> {
    private final RecheckTargets recheck;

    @SuppressWarnings("NullAway")
    protected RulesChangedHandler() {
        this(null);
    }

    @Inject
    public RulesChangedHandler(RecheckTargets recheck) {
        this.recheck = recheck;
    }

    @Override
    public String name() {
        return "learning.recheck-targets";
    }

    @Override
    public Class<CampaignRulesChanged> eventType() {
        return CampaignRulesChanged.class;
    }

    @Override
    public void handle(CampaignRulesChanged event, EventContext context) {
        recheck.recheck(event.campaignId());
    }

    @Override
    public int batchSize() {
        return 1;
    }
}
