package org.xuefa.learning.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.xuefa.campaign.Campaign;
import org.xuefa.campaign.Readiness;
import org.xuefa.campaign.ReadinessContributor;
import org.xuefa.learning.domain.CourseStore;
import org.xuefa.learning.domain.CourseSupply;

/** What the city's courses say to a campaign that is to be opened. */
@ApplicationScoped
public class SupplyReadiness implements ReadinessContributor {
    private final CourseStore courses;

    @SuppressWarnings("NullAway")
    protected SupplyReadiness() {
        this(null);
    }

    @Inject
    public SupplyReadiness(CourseStore courses) {
        this.courses = courses;
    }

    @Override
    @Transactional
    public Readiness of(Campaign campaign, Instant now) {
        return CourseSupply.of(campaign, courses.catalogue());
    }
}
