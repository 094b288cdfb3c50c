package org.xuefa.assessment.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.xuefa.assessment.usecase.RegradeQuestion;
import org.xuefa.platform.jobs.CityJob;

/** Carries out rulings on faulty items. */
@ApplicationScoped
public class RegradeJob implements CityJob {
    private static final int BATCH = 100;
    private final RegradeQuestion regrade;

    protected RegradeJob() {
        this(null);
    }

    @Inject
    public RegradeJob(RegradeQuestion regrade) {
        this.regrade = regrade;
    }

    @Override
    public String name() {
        return "assessment.regrade";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(10);
    }

    @Override
    public boolean run() {
        boolean more = false;
        for (var ruling : regrade.unsettled()) {
            more |= regrade.apply(ruling, BATCH);
        }
        return more;
    }
}
