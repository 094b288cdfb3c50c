package org.xuefa.enrolment.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.xuefa.campaign.Campaign;
import org.xuefa.campaign.Readiness;
import org.xuefa.campaign.Readiness.Fact;
import org.xuefa.campaign.Readiness.Finding;
import org.xuefa.campaign.Readiness.Severity;
import org.xuefa.campaign.Readiness.TierPeople;
import org.xuefa.campaign.ReadinessContributor;
import org.xuefa.enrolment.domain.EnrolledStore;

/** How many people of each tier take part. An empty tier warns only where nobody may enrol alone: rosters come after the opening as well. */
@ApplicationScoped
public class RosterReadiness implements ReadinessContributor {
    private final EnrolledStore enrolled;

    protected RosterReadiness() {
        this(null);
    }

    @Inject
    public RosterReadiness(EnrolledStore enrolled) {
        this.enrolled = enrolled;
    }

    @Override
    @Transactional
    public Readiness of(Campaign campaign, Instant now) {
        var people = enrolled.countByTier(campaign.id());
        var alone = campaign.rules().participation().selfEnrolment() && !campaign.rules().windows().enrolment().isOver(now);
        return new Readiness(campaign.tiers().stream().<Fact>map(tier -> new TierPeople(tier.code(), people.getOrDefault(tier.code(), 0L))).toList(),
                campaign.tiers().stream().filter(tier -> !alone && !people.containsKey(tier.code()))
                        .map(tier -> Finding.ofTier(Severity.WARNS, "nobody", campaign, tier, "名册上还没有人，也不能自主报名；须由单位报送名册。")).toList());
    }
}
