package org.xuefa.reporting.usecase;

import java.time.Instant;
import java.util.List;
import org.xuefa.campaign.Campaign;
import org.xuefa.campaign.Tier;
import org.xuefa.enrolment.Unit;
import org.xuefa.reporting.domain.CampaignFigures;
import org.xuefa.reporting.domain.Counts;

/** The figures of one part of the tree. */
public record Overview(
        Campaign campaign, CampaignFigures campaignFigures, Instant asOf, List<Unit> path, List<Unit> units, Counts total, List<TierCounts> tiers) {
    public record TierCounts(Tier tier, Counts counts) {}
}
