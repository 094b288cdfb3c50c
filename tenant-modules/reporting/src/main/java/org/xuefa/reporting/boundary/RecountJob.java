package org.xuefa.reporting.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.xuefa.platform.jobs.CityJob;
import org.xuefa.reporting.usecase.RecountFigures;

/** Begins the recount of the night and goes on with whatever recount runs. */
@ApplicationScoped
public class RecountJob implements CityJob {
    private final RecountFigures recounts;

    @SuppressWarnings("NullAway")
    protected RecountJob() {
        this(null);
    }

    @Inject
    public RecountJob(RecountFigures recounts) {
        this.recounts = recounts;
    }

    @Override
    public String name() {
        return "reporting.recount";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(3);
    }

    @Override
    public boolean run() {
        recounts.beginNightly();
        return recounts.advance();
    }
}
