package org.xuefa.assessment.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.xuefa.assessment.usecase.HandIn;
import org.xuefa.platform.jobs.CityJob;

/** Hands in sittings whose time is up. */
@ApplicationScoped
public class HandInJob implements CityJob {
    private static final int BATCH = 50;
    private final HandIn handIn;

    protected HandInJob() {
        this(null);
    }

    @Inject
    public HandInJob(HandIn handIn) {
        this.handIn = handIn;
    }

    @Override
    public String name() {
        return "assessment.hand-in";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(5);
    }

    @Override
    public boolean run() {
        return handIn.allDue(BATCH) == BATCH;
    }
}
