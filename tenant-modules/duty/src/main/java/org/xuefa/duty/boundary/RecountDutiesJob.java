package org.xuefa.duty.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.xuefa.duty.usecase.RecountDuties;
import org.xuefa.platform.jobs.CityJob;

/** Begins the recount of the night and goes on with whatever recount runs. */
@ApplicationScoped
public class RecountDutiesJob implements CityJob {
    private final RecountDuties recounts;

    @SuppressWarnings("NullAway")
    protected RecountDutiesJob() {
        this(null);
    }

    @Inject
    public RecountDutiesJob(RecountDuties recounts) {
        this.recounts = recounts;
    }

    @Override
    public String name() {
        return "duty.recount";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(30);
    }

    @Override
    public boolean run() {
        recounts.beginNightly();
        return recounts.advance();
    }
}
